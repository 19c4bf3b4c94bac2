package org.openhpf.appointments.planning;

import java.util.List;
import org.openhpf.appointments.booking.BookingProblems;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.kernel.InvalidValue;

/** Recommended slots over HTTP, for everybody. */
public final class RecommendationRoutes {
  private static final int LIMIT = 10;
  private static final String DEGREES = "-?\\d{1,3}(\\.\\d{1,10})?";

  private final RecommendSlots recommendSlots;

  public RecommendationRoutes(RecommendSlots recommendSlots) {
    this.recommendSlots = recommendSlots;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/slots/recommended", PlanningRequests.Recommend.class)
            .summary(
                "Open slots by what they cost in minutes: to get there, to wait, to wait longer")
            .open()
            .answersPageOf(Recommendation.class)
            .mayRefuse(BookingProblems.NO_SUCH_CATEGORY)
            .to(this::recommend));
  }

  private Reply recommend(PlanningRequests.Recommend request, Call call) {
    var wish =
        new RecommendSlots.Wish(
            request.category(),
            request.near().map(RecommendationRoutes::location),
            request.from(),
            request.limit().orElse(LIMIT));
    return recommendSlots
        .recommend(wish)
        .map(slots -> Reply.ok(Page.of(slots)))
        .orElse(Reply.problem(BookingProblems.NO_SUCH_CATEGORY));
  }

  private static Branch.Location location(String near) {
    InvalidValue.require(
        near.matches(DEGREES + "," + DEGREES), "near", "格式须为 纬度,经度，例如 23.1246,113.3612");
    double latitude = Double.parseDouble(near.substring(0, near.indexOf(',')));
    double longitude = Double.parseDouble(near.substring(near.indexOf(',') + 1));
    InvalidValue.require(
        Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, "near", "纬度须在 ±90、经度须在 ±180 之间");
    return new Branch.Location(latitude, longitude);
  }
}
