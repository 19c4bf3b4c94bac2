package org.openhpf.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.openhpf.edge.FunctionHandler;

/**
 * Holds priming to its promise: every function has priming events, none of them fails, and none
 * opens a connection, so nothing is written and nothing gets into the snapshot.
 */
public final class PrimedFunctions {
  static {
    // The first handler of a JVM sets logging up anew, and whoever listens would hear nothing.
    try {
      Class.forName(FunctionHandler.class.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private final TestStack stack;
  private final List<String> endpoints;

  private PrimedFunctions(TestStack stack, List<String> endpoints) {
    this.stack = stack;
    this.endpoints = endpoints;
  }

  /**
   * @param urls variables that hold other addresses the functions call, beside those of AWS
   */
  public static PrimedFunctions of(TestStack stack, String... urls) {
    return new PrimedFunctions(stack, List.of(urls));
  }

  /** A test per function of the capability. */
  public Stream<DynamicTest> tests() {
    return stack.functions().stream()
        .map(function -> dynamicTest(function, () -> primeInFrontOfATrap(function)));
  }

  private void primeInFrontOfATrap(String function) throws IOException {
    try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var log = new Warnings()) {
      StartedFunction.start(environment(function, "http://127.0.0.1:" + trap.getLocalPort()))
          .prime();
      assertThat(log.lines).isEmpty();
      trap.setSoTimeout(1); // whoever connected waits in the listener's queue
      assertThatExceptionOfType(SocketTimeoutException.class)
          .as("a connection was opened")
          .isThrownBy(trap::accept);
    }
    String bean = stack.environment(function).get("SPRING_CLOUD_FUNCTION_DEFINITION");
    assertThat(getClass().getResource("/priming/" + bean + "-1.json"))
        .as("the first priming event of " + bean)
        .isNotNull();
  }

  private Map<String, String> environment(String function, String trap) {
    Map<String, String> environment = stack.environment(function);
    environment.replaceAll((name, value) -> isAddress(name) ? trap : value);
    return environment;
  }

  private boolean isAddress(String variable) {
    return variable.startsWith("AWS_ENDPOINT_URL") || endpoints.contains(variable);
  }

  /** What our own code complains about. */
  private static final class Warnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.openhpf");
    private final List<String> lines = new ArrayList<>();

    Warnings() {
      setLevel(Level.WARNING);
      logger.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord line) {
      if (isLoggable(line)) {
        lines.add(line.getMessage() + " " + line.getThrown());
      }
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      logger.removeHandler(this);
    }
  }
}
