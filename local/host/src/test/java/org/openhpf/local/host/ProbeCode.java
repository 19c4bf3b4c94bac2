package org.openhpf.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.probe.Probe;
import org.openhpf.local.host.template.EventSource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.Initialization;

/** Makes {@link Probe} a function that can be run. */
final class ProbeCode {
  static final Path RUNTIME_CLIENT = Path.of("target/runtime-client").toAbsolutePath();

  private ProbeCode() {}

  /** Writes the probe's class below a folder; returns it as a function's code. */
  static Path in(Path folder) {
    String name = Probe.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve("code").resolve(name);
    try (InputStream bytes = Probe.class.getClassLoader().getResourceAsStream(name)) {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve("code");
  }

  static FunctionResource function(
      Path code,
      Duration timeout,
      boolean snapStart,
      Map<String, String> environment,
      EventSource... events) {
    return function(code, List.of(), timeout, snapStart, environment, events);
  }

  static FunctionResource function(
      Path code,
      List<Path> layers,
      Duration timeout,
      boolean snapStart,
      Map<String, String> environment,
      EventSource... events) {
    return new FunctionResource(
        "ProbeFunction",
        "probe-function",
        Probe.class.getName(),
        code,
        layers,
        192,
        timeout,
        snapStart ? Initialization.SNAP_START : Initialization.ON_DEMAND,
        environment,
        List.of(events),
        Optional.empty());
  }

  static Functions.Settings settings(
      Path folder, int environments, java.util.function.Consumer<String> notices) {
    return new Functions.Settings(
        RUNTIME_CLIENT,
        folder.resolve("tasks"),
        folder.resolve("layers"),
        Optional.empty(),
        Map.of("AWS_REGION", "eu-north-1"),
        OptionalInt.of(environments),
        Map.of(),
        notices);
  }
}
