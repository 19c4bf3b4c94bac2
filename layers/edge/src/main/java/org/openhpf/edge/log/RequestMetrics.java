package org.openhpf.edge.log;

import java.util.Map;
import org.openhpf.kernel.Correlation;

/**
 * One line per request: what an operator reads, and at once a metric in CloudWatch's embedded
 * metric format (specification of 2018-02), so that no call to CloudWatch is made.
 */
public final class RequestMetrics {
  private static final String FUNCTION =
      System.getenv().getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "function");

  private final String route;
  private final long startedNanos = System.nanoTime();

  private RequestMetrics(String route) {
    this.route = route;
  }

  public static RequestMetrics start(String route) {
    return new RequestMetrics(route == null ? "-" : route);
  }

  /**
   * @param status of the reply; 5xx counts as a server error, 4xx as a refusal
   */
  public void end(int status) {
    double millis = (System.nanoTime() - startedNanos) / 1e6;
    EmbeddedMetrics.print(
        Map.of("function", FUNCTION, "route", route),
        Map.of(
            "Requests",
            1.0,
            "ServerErrors",
            status >= 500 ? 1.0 : 0.0,
            "Refusals",
            status >= 400 && status < 500 ? 1.0 : 0.0,
            "DurationMs",
            millis),
        Map.of("status", Integer.toString(status), "correlationId", Correlation.id()));
  }
}
