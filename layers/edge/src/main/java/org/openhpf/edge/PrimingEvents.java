package org.openhpf.edge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The events a function is primed with: resources {@code /priming/<bean>-<n>.json} of its artefact,
 * n from 1, for the bean that SPRING_CLOUD_FUNCTION_DEFINITION names.
 */
final class PrimingEvents {
  private PrimingEvents() {}

  static List<InputStream> all() {
    String bean = System.getenv("SPRING_CLOUD_FUNCTION_DEFINITION");
    var events = new ArrayList<InputStream>();
    for (int n = 1; ; n++) {
      InputStream event =
          Thread.currentThread()
              .getContextClassLoader()
              .getResourceAsStream("priming/" + bean + "-" + n + ".json");
      if (event == null) {
        return events;
      }
      events.add(event);
    }
  }
}
