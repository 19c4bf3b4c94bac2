package org.openhpf.edge.log;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openhpf.edge.Invocation;
import org.openhpf.kernel.Masking;
import org.openhpf.kernel.Priming;

/**
 * Metrics in CloudWatch's embedded metric format (specification of 2018-02): a log line CloudWatch
 * reads metrics from, so that no call to it is made. Priming prints none: nobody asked.
 */
public final class EmbeddedMetrics {
  private static final String NAMESPACE = "OpenHPF";

  private EmbeddedMetrics() {}

  /**
   * Prints one line.
   *
   * @param dimensions of all the metrics; few values each, as every combination is a metric of its
   *     own
   * @param metrics by name; a name ending in {@code Ms} is in milliseconds, others are counts
   * @param properties what else the line says; searchable, no metric
   */
  public static void print(
      Map<String, String> dimensions, Map<String, Double> metrics, Map<String, String> properties) {
    var json = new StringBuilder(384).append('{');
    declare(json, System.currentTimeMillis(), dimensions.keySet(), metrics.keySet());
    new TreeMap<>(dimensions).forEach((name, value) -> text(json, name, value));
    new TreeMap<>(metrics)
        .forEach(
            (name, value) -> json.append(",\"").append(name).append("\":").append(number(value)));
    new TreeMap<>(properties).forEach((name, value) -> text(json, name, value));
    text(json, "requestId", Invocation.requestId());
    if (!Priming.active()) {
      System.out.println(json.append('}'));
    }
  }

  /** Says which members of the line that follow are dimensions, and which are metrics. */
  static void declare(
      StringBuilder json, long timestamp, Set<String> dimensions, Set<String> metrics) {
    json.append("\"_aws\":{\"Timestamp\":").append(timestamp);
    json.append(",\"CloudWatchMetrics\":[{\"Namespace\":\"").append(NAMESPACE);
    json.append("\",\"Dimensions\":[[");
    join(json, new TreeSet<>(dimensions).iterator());
    json.append("]],\"Metrics\":[");
    String comma = "";
    for (String name : new TreeSet<>(metrics)) {
      json.append(comma).append("{\"Name\":\"").append(name).append("\",\"Unit\":\"");
      json.append(name.endsWith("Ms") ? "Milliseconds" : "Count").append("\"}");
      comma = ",";
    }
    json.append("]}]}");
  }

  private static void join(StringBuilder json, Iterator<String> names) {
    while (names.hasNext()) {
      json.append('"').append(names.next()).append(names.hasNext() ? "\"," : "\"");
    }
  }

  private static void text(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":");
    JsonText.quote(json, Masking.mask(value));
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a metric cannot be " + value);
    }
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(Math.round(value * 1000) / 1000.0);
  }
}
