package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.probe.Probe;
import org.openhpf.local.host.template.FunctionResource;

class ClassArchivesTest {
  private static final String PROBE = Probe.class.getName() + " source: ";

  @TempDir Path folder;
  private Path code;

  @BeforeEach
  void pack() throws IOException {
    String name = Probe.class.getName().replace('.', '/') + ".class";
    code = folder.resolve("probe.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(code));
        var bytes = Probe.class.getClassLoader().getResourceAsStream(name)) {
      zip.putNextEntry(new ZipEntry(name));
      bytes.transferTo(zip);
    }
  }

  @Test
  void anArchiveIsMadeOnceAndTheEnvironmentsOfLaterHostsStartFromIt() throws Exception {
    assertThat(startsFrom("first", true)).isEqualTo("shared objects file (top)");
    FileTime made = Files.getLastModifiedTime(archive());
    Files.setLastModifiedTime(code, FileTime.from(Instant.now())); // as if built again

    assertThat(startsFrom("second", false)).isEqualTo("shared objects file (top)");
    assertThat(startsFrom("third", true)).isEqualTo("shared objects file (top)");
    assertThat(Files.getLastModifiedTime(archive())).as("used last").isGreaterThan(made);
  }

  @Test
  void withoutOneAndWithADamagedOneFunctionsStartAllTheSame() throws Exception {
    assertThat(startsFrom("first", false)).endsWith("/run/probe-1/");
    startsFrom("second", true);
    Path archive = archive();
    byte[] whole = Files.readAllBytes(archive);

    Files.write(archive, new byte[] {1, 2, 3});
    assertThat(startsFrom("third", false)).endsWith("-probe.jar");
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertThat(startsFrom("fourth", false)).endsWith("-probe.jar");
  }

  @Test
  void isLeftToTheHostThatIsMakingItAndMadeAgainAfterThatWasKilled() throws Exception {
    startsFrom("first", true);
    Path archive = archive();
    Path half = archive.resolveSibling(archive.getFileName() + ".making");
    Files.move(archive, half);

    Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
    try (var file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      file.lock();
      assertThat(startsFrom("second", true)).endsWith("/run/probe-1/");
      assertThat(half).exists();
    }
    assertThat(startsFrom("third", true)).isEqualTo("shared objects file (top)");
    assertThat(half).doesNotExist();
  }

  /** Where the JVM of an environment found the probe's class. */
  private String startsFrom(String state, boolean make) throws Exception {
    Path loaded = folder.resolve(state + ".classes");
    FunctionResource function =
        ProbeCode.function(
            code,
            Duration.ofSeconds(20),
            false,
            Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded));
    var settings =
        new Functions.Settings(
            ProbeCode.RUNTIME_CLIENT,
            folder.resolve(state).resolve("run"),
            folder.resolve(state).resolve("layers"),
            Optional.of(folder.resolve("archives")),
            Map.of(),
            OptionalInt.of(1),
            Map.of(),
            notice -> {});
    try (var log = new LogBook(folder.resolve("logs"));
        var functions = new Functions(List.of(function), settings, log)) {
      if (make) {
        functions.prepare(List.of(function));
      }
      byte[] event = "{\"x-do\":\"text\"}".getBytes(StandardCharsets.UTF_8);
      assertThat(functions.invoke("ProbeFunction", event).error()).isEmpty();
      assertThat(log.of("probe-function", 1000))
          .extracting(LogBook.Line::text)
          .noneMatch(line -> line.contains("[cds]"));
    }
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines
          .filter(line -> line.contains(PROBE))
          .map(line -> line.substring(line.indexOf(PROBE) + PROBE.length()))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path archive() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("archives"))) {
      return all.filter(file -> file.toString().endsWith(".jsa")).toList().getFirst();
    }
  }
}
