package org.openhpf.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.bench.ProcessCpu;

/**
 * CPU time of a running platform, by what it was spent on.
 *
 * @param nanos of the processes that live now
 */
public record PlatformCpu(Map<Part, Long> nanos) {

  /** A kind of process. */
  public enum Part {
    /** Environments of the function that is asked. */
    ASKED,
    /** Environments of the others: what follows. */
    OTHER_FUNCTIONS,
    /** In place of API Gateway, Lambda, SQS and KMS. */
    HOST,
    /** DynamoDB Local. */
    STORE
  }

  static PlatformCpu of(long hostPid, String asked) {
    var nanos = new EnumMap<Part, Long>(Part.class);
    nanos.put(Part.HOST, ProcessCpu.nanos(hostPid));
    ProcessHandle.of(hostPid).orElseThrow().children().toList().stream()
        .filter(ProcessHandle::isAlive)
        .forEach(
            child ->
                nanos.merge(part(child.pid(), asked), ProcessCpu.nanos(child.pid()), Long::sum));
    return new PlatformCpu(nanos);
  }

  /** Of the environments of one function that live now. */
  static long nanosOf(long hostPid, String function) {
    return ProcessHandle.of(hostPid).orElseThrow().children().toList().stream()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .filter(pid -> function(pid).filter(function::equals).isPresent())
        .mapToLong(ProcessCpu::nanos)
        .sum();
  }

  private static Part part(long pid, String asked) {
    return function(pid)
        .map(name -> name.equals(asked) ? Part.ASKED : Part.OTHER_FUNCTIONS)
        .orElseGet(() -> unnamed(pid));
  }

  private static Optional<String> function(long pid) {
    String variable = "AWS_LAMBDA_FUNCTION_NAME=";
    return words(pid, "environ").stream()
        .filter(word -> word.startsWith(variable))
        .map(word -> word.substring(variable.length()))
        .findFirst();
  }

  private static Part unnamed(long pid) {
    boolean store =
        words(pid, "cmdline").stream().anyMatch(word -> word.endsWith(".DynamoDbServer"));
    return store ? Part.STORE : Part.HOST;
  }

  private static List<String> words(long pid, String file) {
    try {
      return List.of(Files.readString(Path.of("/proc", Long.toString(pid), file)).split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Milliseconds a part has used since then. */
  public double millisSince(PlatformCpu earlier, Part part) {
    return (nanos.getOrDefault(part, 0L) - earlier.nanos.getOrDefault(part, 0L)) / 1e6;
  }
}
