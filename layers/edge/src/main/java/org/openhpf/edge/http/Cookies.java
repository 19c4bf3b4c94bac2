package org.openhpf.edge.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The cookies of a request: payload format 2.0 has {@code name=value} of each. */
final class Cookies {
  private Cookies() {}

  static Map<String, String> of(APIGatewayV2HTTPEvent event) {
    if (event.getCookies() == null) {
      return Map.of();
    }
    var values = new HashMap<String, String>();
    var unclear = new TreeSet<String>();
    for (String cookie : event.getCookies()) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        String name = cookie.substring(0, equals).strip();
        String value = cookie.substring(equals + 1).strip();
        String other = values.put(name, value);
        if (other != null && !other.equals(value)) {
          unclear.add(name);
        }
      }
    }
    values.keySet().removeAll(unclear);
    return values;
  }
}
