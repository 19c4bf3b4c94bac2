package org.openhpf.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.DynamoParts;
import org.openhpf.cases.look.MatterRoutes;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.Matters;

/** All of case progress, put together over one table. */
public final class DynamoProgress {
  private final DynamoParts parts;
  private final Matters matters = Matters.centre();

  public DynamoProgress(DynamoParts parts) {
    this.parts = parts;
  }

  /**
   * @param environment the variables of template.yaml
   */
  static DynamoProgress of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    return new DynamoProgress(DynamoParts.of(environment, "CASE", clock, new Ids(clock)));
  }

  public List<Route<?>> routes() {
    return new MatterRoutes(matters, parts.clock()).all();
  }
}
