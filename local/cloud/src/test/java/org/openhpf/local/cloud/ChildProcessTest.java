package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  @TempDir Path folder;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @Test
  void givesTheCommandItsEnvironmentFolderAndArgumentsAndNothingElse() throws Exception {
    var script = "pwd; echo \"$GREETING $1\" >&2; echo \"home=$HOME\"; exit 7";

    try (var child = start(Map.of("GREETING", "你好"), "/bin/sh", "-c", script, "sh", "a  b'\"$x")) {
      assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(7);
    }

    assertThat(lines).containsExactly(folder.toRealPath().toString(), "你好 a  b'\"$x", "home=");
  }

  @Test
  void reportsAMissingProgramAsShellsDo() throws Exception {
    try (var child = start(Map.of(), "/no/such/program")) {
      assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(127);
    }
  }

  @Test
  void killsTheCommandAndWhatItStarted() throws Exception {
    try (var child = start(Map.of(), "/bin/sh", "-c", "sleep 600 & echo $!; wait")) {
      var grandchild = ProcessHandle.of(Long.parseLong(next())).orElseThrow();

      child.kill();

      assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(128 + 9);
      assertGone(grandchild);
      assertThat(child.isAlive()).isFalse();
    }
  }

  @Test
  void isAskedToEndAndEndsInItsOwnWay() throws Exception {
    var script = "trap 'echo written; exit 5' TERM; echo up; while :; do sleep 0.1; done";
    try (var child = start(Map.of(), "/bin/sh", "-c", script)) {
      assertThat(next()).isEqualTo("up");

      child.askToEnd();

      assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(5);
      assertThat(next()).isEqualTo("written");
    }
  }

  @Test
  void leavesNoWatchdogBehind() throws Exception {
    try (var child = start(Map.of(), "/bin/sh", "-c", "echo up; exec sleep 600")) {
      assertThat(next()).isEqualTo("up");
      var command = ProcessHandle.of(child.pid()).orElseThrow();
      var watchdog = command.children().findFirst().orElseThrow();

      command.destroyForcibly();

      assertGone(watchdog);
    }
  }

  @Test
  void endsWithAJvmThatIsKilled() throws Exception {
    var jvm =
        new ProcessBuilder(
                ChildProcess.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .redirectErrorStream(true)
            .start();
    try (var output = jvm.inputReader()) {
      var child = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
      assertThat(child.isAlive()).isTrue();

      jvm.destroyForcibly();

      assertGone(child);
    }
  }

  /** The JVM that is killed. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      var child =
          ChildProcess.start(
              List.of("/bin/sleep", "600"), Map.of(), Path.of("/"), System.out::println);
      System.out.println(child.pid());
      child.onExit().join();
    }
  }

  private ChildProcess start(Map<String, String> environment, String... command) throws Exception {
    return ChildProcess.start(List.of(command), environment, folder, lines::add);
  }

  private String next() throws InterruptedException {
    String line = lines.poll(10, TimeUnit.SECONDS);
    assertThat(line).as("a line of output").isNotNull();
    return line;
  }

  private static void assertGone(ProcessHandle process) throws Exception {
    process.onExit().get(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
  }
}
