package org.openhpf.edge;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.crac.Core;
import org.crac.Resource;
import org.openhpf.edge.log.JsonLines;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.cloud.function.context.FunctionProperties;

/**
 * The handler of every function: Spring Cloud Function's invoker with our logging, the time left
 * bound to the thread, and priming before a snapshot. Which beans there are is said by MAIN_CLASS,
 * which of them this function is by SPRING_CLOUD_FUNCTION_DEFINITION.
 */
public final class FunctionHandler extends FunctionInvoker implements Resource {
  /** Kept back from the invocation's time so that we answer before we are killed. */
  private static final long MARGIN_MILLIS = 500;

  /**
   * Beyond the first they give the compiler time; ten of them cost a second at publishing. Where
   * many environments start at once on few processors that is too much.
   */
  private static final int PRIMING_ROUNDS =
      Integer.parseInt(System.getenv().getOrDefault("OPENHPF_PRIMING_ROUNDS", "10"));

  static {
    JsonLines.install();
    // Spring Cloud Function would start a thread that warms up what LeanStart leaves out.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
  }

  /** Where Spring finds it too: a property before the variable, for tests that start several. */
  private final String bean =
      System.getProperty(
          FunctionProperties.FUNCTION_DEFINITION,
          System.getenv("SPRING_CLOUD_FUNCTION_DEFINITION"));

  public FunctionHandler() {
    var quiet = QuietStart.begin(); // before the invoker's constructor, which starts Spring
    super();
    quiet.end();
    Core.getGlobalContext().register(this);
    if ("provisioned-concurrency".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      prime(); // Lambda starts these before anybody waits for them
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream reply, Context context)
      throws IOException {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis() - MARGIN_MILLIS);
    Deadline.within(
        left,
        () ->
            Invocation.of(
                context.getAwsRequestId(),
                () -> {
                  super.handleRequest(event, reply, context);
                  return null;
                }));
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> snapshot) {
    prime();
  }

  /** Plays the function's priming events through this very invoker. */
  private void prime() {
    Priming.run(() -> PrimingEvents.of(bean).forEach(this::prime));
  }

  private void prime(byte[] event) {
    try {
      for (int round = 0; round < PRIMING_ROUNDS; round++) {
        handleRequest(
            new ByteArrayInputStream(event), OutputStream.nullOutputStream(), new PrimingContext());
      }
    } catch (IOException | RuntimeException e) {
      // A function that is not warm is slower at first, nothing worse.
      Log.warn("a priming event failed", e);
    }
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> snapshot) {
    // Nothing is kept over a snapshot that would have to be renewed.
  }
}
