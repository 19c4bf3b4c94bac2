package org.openhpf.reviews;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;

/** All of service reviews, put together over one table. */
public final class DynamoReviewing {
  private final DynamoParts parts;

  public DynamoReviewing(DynamoParts parts) {
    this.parts = parts;
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoReviewing of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    return new DynamoReviewing(DynamoParts.of(environment, "REVIEW", clock, new Ids(clock)));
  }

  public List<Route<?>> routes() {
    return List.of();
  }
}
