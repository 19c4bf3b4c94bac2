package org.openhpf.local.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.openhpf.edge.FunctionHandler;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A function behind the handler that Lambda calls, in this JVM and with variables of its own; any
 * number of them side by side. Its wiring class has a public constructor that takes the variables.
 */
public final class StartedFunction {
  private static final String MAIN_CLASS = "MAIN_CLASS";

  /** The variables of the function that is being started. */
  private static Map<String, String> starting;

  private final String bean;
  private final FunctionHandler handler;

  private StartedFunction(String bean, FunctionHandler handler) {
    this.bean = bean;
    this.handler = handler;
  }

  /**
   * @param environment as {@link TestStack#environment} gives it
   */
  public static synchronized StartedFunction start(Map<String, String> environment) {
    starting = environment;
    String bean = environment.get("SPRING_CLOUD_FUNCTION_DEFINITION");
    // Spring Cloud Function looks at properties too: a process has one environment, a test several.
    return new StartedFunction(
        bean,
        withProperty(
            MAIN_CLASS,
            Wiring.class.getName(),
            () ->
                withProperty(FunctionProperties.FUNCTION_DEFINITION, bean, FunctionHandler::new)));
  }

  private static <T> T withProperty(String name, String value, Supplier<T> work) {
    System.setProperty(name, value);
    try {
      return work.get();
    } finally {
      System.clearProperty(name);
    }
  }

  /**
   * One invocation with 10 seconds left; a failure of the function is thrown, as Lambda sees it.
   */
  public byte[] invoke(byte[] event) {
    return invoke(event, Duration.ofSeconds(10));
  }

  /**
   * @param left the time until Lambda would kill it
   */
  public byte[] invoke(byte[] event, Duration left) {
    var reply = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), reply, new LambdaContext(left));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reply.toByteArray();
  }

  /** What happens before a snapshot is taken; what goes wrong is logged and no more. */
  public void prime() {
    withProperty(
        FunctionProperties.FUNCTION_DEFINITION,
        bean,
        () -> {
          handler.beforeCheckpoint(null);
          return null;
        });
  }

  /** Stands for MAIN_CLASS and hands the real one its variables. */
  public static final class Wiring
      implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
      wiring(starting).initialize(context);
    }

    @SuppressWarnings("unchecked") // every wiring class is an initializer of this kind
    private static ApplicationContextInitializer<GenericApplicationContext> wiring(
        Map<String, String> environment) {
      try {
        return (ApplicationContextInitializer<GenericApplicationContext>)
            Class.forName(environment.get(MAIN_CLASS))
                .getConstructor(Map.class)
                .newInstance(environment);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("no public constructor takes the variables", e);
      }
    }
  }
}
