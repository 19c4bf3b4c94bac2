package org.openhpf.local.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that cannot outlive this JVM, even one killed with signal 9, when no shutdown hook
 * runs.
 *
 * <p>The command is started by a shell that first leaves a watchdog behind and then becomes the
 * command (so its pid, exit code and output are the command's own). The watchdog reads a pipe of
 * which only this JVM holds the other end: the pipe ends when the JVM does, however it ends, and
 * the watchdog kills the command. Needs {@code /bin/sh}; no Windows.
 */
public final class ChildProcess implements AutoCloseable {
  // The watchdog gets the pipe as its input and must not keep the command's output open; the
  // command gets neither.
  private static final String WATCHED =
      """
      exec 3<&0 </dev/null
      (read -r released <&3 || kill -9 $$) >/dev/null 2>&1 &
      exec 3<&-
      exec "$@"
      """;

  private final Process process;
  private final CompletableFuture<Integer> exit;

  private ChildProcess(Process process, Consumer<String> output) {
    this.process = process;
    var drained = new CompletableFuture<Void>();
    Thread.ofVirtual().name("output of " + process.pid()).start(() -> drain(output, drained));
    this.exit =
        process
            .onExit()
            // A grandchild may hold the output open: do not wait for that for ever.
            .thenCompose(ended -> drained.completeOnTimeout(null, 1, TimeUnit.SECONDS))
            .thenApply(ignored -> process.exitValue());
  }

  /**
   * Starts a command.
   *
   * @param command the program and its arguments; the program is looked up in the environment's
   *     PATH if it has no slash
   * @param environment the whole environment of the command; nothing of ours is inherited
   * @param folder its working directory
   * @param output receives each line of its standard output and error, in the order written, on one
   *     thread
   * @throws IOException if the folder does not exist; a missing program exits with 127, as in any
   *     shell
   */
  public static ChildProcess start(
      List<String> command, Map<String, String> environment, Path folder, Consumer<String> output)
      throws IOException {
    var line = new ArrayList<>(List.of("/bin/sh", "-c", WATCHED, "watched"));
    line.addAll(command);
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start(), output);
  }

  /** The {@code java} of the JDK that runs us, so that children are of the same version. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The command's process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether the command still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Completes with the exit code (128 + signal if a signal ended it) once the last line of output
   * was handed over.
   */
  public CompletableFuture<Integer> onExit() {
    return exit.copy();
  }

  /** Asks the command to end, with signal 15, and returns at once. */
  public void askToEnd() {
    process.toHandle().destroy(); // Process.destroy would end the pipe, too: the watchdog kills
  }

  /** Kills the command and what it started, with signal 9, and returns at once. */
  public void kill() {
    List<ProcessHandle> started = process.descendants().toList();
    process
        .destroyForcibly(); // first: a shell that sees its child killed would go on, and end well
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills the command, if it still runs, and waits until it is gone. */
  @Override
  public void close() {
    kill();
    exit.join();
  }

  private void drain(Consumer<String> output, CompletableFuture<Void> drained) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(output);
    } catch (UncheckedIOException | IOException e) {
      // The pipe was closed under us: the command is gone, and so is its output.
    } finally {
      drained.complete(null);
    }
  }
}
