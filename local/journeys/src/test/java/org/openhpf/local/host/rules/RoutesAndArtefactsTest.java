package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.testing.SamTemplate.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.testing.SamTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is built is what template.yaml says, and no larger than it may be. */
class RoutesAndArtefactsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void routesInCodeAndTemplateAreTheSame() throws IOException {
    SamTemplate template = SamTemplate.read();
    assertThat(routesInTemplate(template)).isNotEmpty().isEqualTo(routesInCode(template));
  }

  /** Carries what no other function needs: PDF, and the bindings of the two readers of print. */
  private static final String WITH_LIBRARIES = "DocumentReading";

  /** Its three functions carry what reads PDF. */
  private static final String WITH_PDF = "Proofreading";

  /** Libraries ride in the layer; one that crept in would also be far beyond the size. */
  @Test
  void artefactsHoldTheirOwnAlone() throws IOException {
    SamTemplate template = SamTemplate.read();
    for (var function : template.functions().toList()) {
      if (function.id().equals(WITH_LIBRARIES) || function.id().startsWith(WITH_PDF)) {
        continue;
      }
      Path artefact = RepositoryRoot.find().resolve((String) function.at("CodeUri"));
      assertThat(Files.size(artefact)).as(artefact.toString()).isLessThan(1024 * 1024);
      try (var zip = new ZipFile(artefact.toFile())) {
        assertThat(zip.stream().map(ZipEntry::getName).toList())
            .filteredOn(name -> name.endsWith(".class"))
            .allMatch(name -> name.startsWith("org/openhpf/"));
      }
    }
  }

  @Test
  void theFunctionThatReadsHoldsItsLibrariesButNoNativesAndFitsWithItsLayers() throws IOException {
    SamTemplate template = SamTemplate.read();
    Path artefact = path(template, WITH_LIBRARIES, "CodeUri");
    assertThat(Files.size(artefact)).isLessThan(8L * 1024 * 1024);
    try (var zip = new ZipFile(artefact.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).toList())
          .contains(
              "org/apache/pdfbox/Loader.class",
              "net/sourceforge/tess4j/util/LoggHelper.class",
              "com/ochafik/lang/jnaerator/runtime/NativeSize.class")
          .noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib|onnx|traineddata)(\\..*)?"))
          .noneMatch(name -> name.startsWith("org/springframework/"));
    }
    for (String architecture : List.of("Arm64", "X86")) {
      long all = unzipped(artefact) + unzipped(path(template, "RuntimeLayer", "ContentUri"));
      for (String layer : List.of("TesseractLayer", "PaddleOcrLayer")) {
        all += unzipped(path(template, layer + architecture, "ContentUri"));
      }
      assertThat(all).as("Lambda's limit, unzipped").isLessThan(250L * 1024 * 1024);
    }
  }

  @Test
  void theFunctionThatProofreadsHoldsPdfAndFitsWithItsLayers() throws IOException {
    SamTemplate template = SamTemplate.read();
    Path artefact = path(template, WITH_PDF + "Http", "CodeUri");
    assertThat(Files.size(artefact)).isLessThan(8L * 1024 * 1024);
    try (var zip = new ZipFile(artefact.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName).toList())
          .contains("org/apache/pdfbox/Loader.class")
          .noneMatch(name -> name.startsWith("org/springframework/") || name.endsWith(".bin"));
    }
    for (String architecture : List.of("Arm64", "X86")) {
      assertThat(
              unzipped(artefact)
                  + unzipped(path(template, "RuntimeLayer", "ContentUri"))
                  + unzipped(path(template, "LanguageModelLayer" + architecture, "ContentUri")))
          .isLessThan(120L * 1024 * 1024);
    }
  }

  @Test
  void anHttpFunctionWithItsLayerIsAtMost60MegabytesUnzipped() throws IOException {
    SamTemplate template = SamTemplate.read();
    Path layer = path(template, "RuntimeLayer", "ContentUri");
    Path function = path(template, "AppointmentsHttp", "CodeUri");
    assertThat(unzipped(layer) + unzipped(function)).isLessThan(60L * 1024 * 1024);
  }

  private static Path path(SamTemplate template, String resource, String property) {
    return RepositoryRoot.find().resolve((String) template.resource(resource).at(property));
  }

  /** Route key to whether it is public. */
  private static Map<String, Boolean> routesInTemplate(SamTemplate template) {
    var routes = new TreeMap<String, Boolean>();
    for (Map<String, Object> event : Triggers.httpRoutes(template)) {
      routes.put(
          event.get("Method") + " " + event.get("Path"),
          "NONE".equals(map(event.get("Auth")).get("Authorizer")));
    }
    return routes;
  }

  private static Map<String, Boolean> routesInCode(SamTemplate template) throws IOException {
    var routes = new TreeMap<String, Boolean>();
    for (var function : template.functions().toList()) {
      Path artefact = RepositoryRoot.find().resolve((String) function.at("CodeUri"));
      try (var jar = new JarFile(artefact.toFile())) {
        ZipEntry entry = jar.getEntry("META-INF/openhpf/openapi.json");
        if (entry == null) {
          continue; // it answers no request
        }
        InputStream document = jar.getInputStream(entry);
        for (var path : JSON.readTree(document).get("paths").properties()) {
          for (var operation : path.getValue().properties()) {
            JsonNode access = operation.getValue().get("x-openhpf-access");
            routes.put(
                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                access.has("public"));
          }
        }
      }
    }
    return routes;
  }

  private static long unzipped(Path zip) throws IOException {
    long bytes = 0;
    try (var file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> e = file.entries(); e.hasMoreElements(); ) {
        bytes += e.nextElement().getSize();
      }
    }
    return bytes;
  }
}
