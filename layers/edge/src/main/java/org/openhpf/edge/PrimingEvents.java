package org.openhpf.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.cloud.function.context.FunctionProperties;

/**
 * The events a function is primed with: resources {@code /priming/<bean>-<n>.json} of its artefact,
 * n from 1, for the bean that the function is.
 */
final class PrimingEvents {
  private PrimingEvents() {}

  static List<InputStream> all() {
    var loader = Thread.currentThread().getContextClassLoader();
    String bean = bean();
    var events = new ArrayList<InputStream>();
    for (int n = 1; ; n++) {
      try (InputStream event = loader.getResourceAsStream("priming/" + bean + "-" + n + ".json")) {
        if (event == null) {
          return events;
        }
        events.add(new ByteArrayInputStream(event.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** As the invoker looks it up: Spring's environment puts the system property first. */
  private static String bean() {
    String property = System.getProperty(FunctionProperties.FUNCTION_DEFINITION);
    return property == null ? System.getenv("SPRING_CLOUD_FUNCTION_DEFINITION") : property;
  }
}
