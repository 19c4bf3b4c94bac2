package org.openhpf.cases.look;

import java.time.Clock;
import java.util.List;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.DayUnit;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;

/** The route that says what matters there are, and how long each takes. */
public final class MatterRoutes {
  private final Matters matters;
  private final Clock clock;

  record NoFields() {}

  /**
   * @param statutory the law's days to decide after acceptance, in {@code unit}
   * @param promised the centre's own
   */
  record CaseMatterView(
      String code,
      String name,
      String category,
      Matter.Handling handling,
      Matter.HandlingObject object,
      int statutory,
      int promised,
      DayUnit unit) {
    static CaseMatterView of(Matter matter) {
      return new CaseMatterView(
          matter.code(),
          matter.name(),
          matter.category(),
          matter.handling(),
          matter.object(),
          matter.statutory(),
          matter.promised(),
          matter.unit());
    }
  }

  public MatterRoutes(Matters matters, Clock clock) {
    this.matters = matters;
    this.clock = clock;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/case-matters", NoFields.class)
            .summary("The centre's online matters and the days they take, as they are today")
            .open()
            .answersPageOf(CaseMatterView.class)
            .to(this::list));
  }

  private Reply list(NoFields request, Call call) {
    return Reply.ok(
        Page.of(matters.on(ChinaTime.today(clock)).stream().map(CaseMatterView::of).toList()));
  }
}
