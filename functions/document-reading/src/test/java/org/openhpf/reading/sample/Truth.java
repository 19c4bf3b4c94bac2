package org.openhpf.reading.sample;

import java.util.Map;

/**
 * What a document says.
 *
 * @param kind as {@code id-card-front}
 * @param fields by name, as the reading names and writes them
 */
public record Truth(String kind, Map<String, String> fields) {
  public Truth {
    fields = Map.copyOf(fields);
  }
}
