package org.openhpf.edge.http;

import org.openhpf.kernel.InvalidValue;
import tools.jackson.databind.JsonNode;

/** Reads one JSON value, never null, as the Java type a component asks for. */
@FunctionalInterface
interface ValueReader {
  /**
   * @return the value, or null after adding what is wrong with parts of it to the place's errors
   * @throws InvalidValue if the value as a whole is wrong; the reason names the form it should have
   */
  Object read(JsonNode value, Place place);
}
