package org.openhpf.edge.openapi;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.openhpf.kernel.ChinaTime;

/**
 * Variables for a wiring that is never called: each one asked for has a value of the form its name
 * promises. Only what would change the process has none.
 */
final class SampleEnvironment extends AbstractMap<String, String> {

  @Override
  public String get(Object key) {
    String name = (String) key;
    if (name.equals(ChinaTime.CLOCK_FILE) || name.startsWith("AWS_ENDPOINT_URL")) {
      return null;
    } else if (name.endsWith("_REGION")) {
      return "cn-north-1";
    } else if (name.endsWith("_URL")) {
      return "https://sample.example.org/sample";
    } else if (name.endsWith("_SECONDS") || name.endsWith("_COUNT") || name.endsWith("_LIMIT")) {
      return "1";
    } else if (name.endsWith("_JSON")) {
      return "{}";
    }
    return "sample";
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  /** Nothing can be listed: any name has a value. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
