package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.template.FunctionResource;

/** What is at /opt on Lambda. */
class LayersTest {
  @TempDir Path folder;

  private Path first;
  private Path second;

  @BeforeEach
  void makeLayers() throws IOException {
    first = folder.resolve("first.zip");
    zip(first, Map.of("models/a.txt", "first", "models/b.txt", "first"));
    second = Files.createDirectories(folder.resolve("second"));
    Files.createDirectories(second.resolve("models"));
    Files.writeString(second.resolve("models/b.txt"), "second");
    // A real library is at hand: that of the runtime client.
    Files.createDirectories(second.resolve("lib"));
    Files.write(second.resolve("lib/libprobe.so"), nativeLibrary());
  }

  @Test
  void theFilesOfALaterLayerLieOverThoseOfAnEarlierOneAndItsLibrariesAreFound() throws Exception {
    try (Functions functions = functions(first, second)) {
      assertThat(reply(functions, "layer:models/a.txt")).isEqualTo("\"first\"");
      assertThat(reply(functions, "layer:models/b.txt")).isEqualTo("\"second\"");
      assertThat(reply(functions, "load:probe")).isEqualTo("\"loaded\"");
    }
    try (Functions functions = functions(second, first)) {
      assertThat(reply(functions, "layer:models/b.txt")).isEqualTo("\"first\"");
    }
  }

  @Test
  void aFunctionWithoutLayersFindsNone() throws Exception {
    try (Functions functions = functions()) {
      assertThat(reply(functions, "env:LD_LIBRARY_PATH"))
          .contains("/lib:")
          .doesNotContain("/opt/lib");
      assertThat(functions.invoke("ProbeFunction", command("layer:models/a.txt")).error())
          .contains("Unhandled");
    }
  }

  @Test
  void areUnpackedOnceForAllHostsUntilTheirContentChanges() throws Exception {
    Path unpacked = unpack();
    Files.writeString(unpacked.resolve("seen"), "yes");
    // Built again, with the same in it.
    Files.delete(first);
    zip(first, Map.of("models/a.txt", "first", "models/b.txt", "first"));
    assertThat(unpack().resolve("seen")).exists();

    zip(first, Map.of("models/a.txt", "newer", "models/b.txt", "first"));
    Path newer = unpack();
    assertThat(newer).isNotEqualTo(unpacked);
    assertThat(unpacked).as("what is of an older build goes").doesNotExist();
  }

  /** As a host does at its start; the folder there is then. */
  private Path unpack() throws Exception {
    try (Functions functions = functions(first, second)) {
      functions.forgetOtherLayers(List.of(function(first, second)));
      reply(functions, "layer:models/a.txt");
    }
    try (Stream<Path> all = Files.list(folder.resolve("layers"))) {
      return all.toList().getFirst();
    }
  }

  private Functions functions(Path... layers) {
    return new Functions(
        List.of(function(layers)),
        ProbeCode.settings(folder, 1, notice -> {}),
        new LogBook(folder.resolve("logs")));
  }

  private FunctionResource function(Path... layers) {
    return ProbeCode.function(
        ProbeCode.in(folder), List.of(layers), Duration.ofSeconds(20), false, Map.of());
  }

  private static byte[] command(String what) {
    return ("{\"x-do\":\"" + what + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private static String reply(Functions functions, String command) throws InterruptedException {
    InvocationReply reply = functions.invoke("ProbeFunction", command(command));
    assertThat(reply.error()).isEmpty();
    return new String(reply.payload(), StandardCharsets.UTF_8);
  }

  private static void zip(Path file, Map<String, String> files) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] nativeLibrary() throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    try (Stream<Path> jars = Files.list(ProbeCode.RUNTIME_CLIENT)) {
      Path client =
          jars.filter(jar -> jar.toString().contains("runtime-interface-client"))
              .findFirst()
              .orElseThrow();
      try (var zip = new ZipFile(client.toFile())) {
        var entry = zip.getEntry("jni/libaws-lambda-jni.linux-" + processor + ".so");
        return zip.getInputStream(entry).readAllBytes();
      }
    }
  }
}
