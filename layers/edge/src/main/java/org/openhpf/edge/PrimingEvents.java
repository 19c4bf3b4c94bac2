package org.openhpf.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The events a function is primed with: resources {@code /priming/<bean>-<n>.json} of its artefact,
 * n from 1.
 */
final class PrimingEvents {
  private PrimingEvents() {}

  static List<InputStream> of(String bean) {
    var loader = Thread.currentThread().getContextClassLoader();
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
}
