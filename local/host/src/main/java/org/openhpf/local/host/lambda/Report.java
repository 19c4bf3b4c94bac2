package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openhpf.local.host.template.FunctionResource;

/** The START, END and REPORT lines of one invocation. */
final class Report {
  private final String requestId;
  private final FunctionResource function;
  private double initMs;
  private double restoreMs;
  private long began;
  private long ended;
  private String status = "";
  private OptionalLong peakMemoryMb = OptionalLong.empty();

  Report(String requestId, FunctionResource function) {
    this.requestId = requestId;
    this.function = function;
  }

  /** The environment came up for this invocation; times in {@link System#nanoTime}. */
  void initialised(long started, long loaded, long ready) {
    if (function.snapStart()) {
      restoreMs = (ready - loaded) / 1e6;
    }
    initMs = ((function.snapStart() ? loaded : ready) - started) / 1e6;
  }

  void begins() {
    began = System.nanoTime();
  }

  /**
   * {@code endStatus}: empty when it ran to its end, else timeout or error; {@code pid}: the
   * process that ran it.
   */
  void ends(String endStatus, long pid) {
    ended = System.nanoTime();
    peakMemoryMb = peakMemoryMb(pid);
    status = endStatus;
  }

  String start() {
    return "START RequestId: " + requestId + " Version: $LATEST";
  }

  String end() {
    return "END RequestId: " + requestId;
  }

  String report(Optional<String> error) {
    double duration = (ended - began) / 1e6;
    // Lambda bills the init with the first invocation; that of a snapshot was paid when the version
    // was published.
    double billed = Math.ceil(duration + (function.snapStart() ? restoreMs : initMs));
    StringBuilder line = new StringBuilder("REPORT RequestId: ").append(requestId);
    line.append(
        String.format(
            Locale.ROOT, "\tDuration: %.2f ms\tBilled Duration: %.0f ms", duration, billed));
    line.append("\tMemory Size: ").append(function.memoryMb()).append(" MB");
    peakMemoryMb.ifPresent(peak -> line.append("\tMax Memory Used: ").append(peak).append(" MB"));
    if (initMs > 0) {
      line.append(String.format(Locale.ROOT, "\tInit Duration: %.2f ms", initMs));
    }
    if (restoreMs > 0) {
      line.append(String.format(Locale.ROOT, "\tRestore Duration: %.2f ms", restoreMs));
    }
    if (!status.isEmpty()) {
      line.append("\tStatus: ").append(status);
    }
    if (status.equals("error")) {
      error.ifPresent(type -> line.append("\tError Type: ").append(type));
    }
    return line.toString();
  }

  /** The most memory a process ever had, in MB; empty once it has ended. */
  private static OptionalLong peakMemoryMb(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}
