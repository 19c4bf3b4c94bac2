package org.openhpf.edge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The events a function is primed with: resources {@code /priming/<bean>-<n>.json} of its artefact,
 * n from 1.
 */
final class PrimingEvents {
  private PrimingEvents() {}

  static List<InputStream> of(String bean) {
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
