package org.openhpf.province.delivery;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.province.ProvinceRules;

/** The route by which officers see how far records are on their way to the province. */
public final class DeliveryRoutes {
  private static final int LIMIT = 50;

  private final String base;
  private final Deliveries deliveries;
  private final ProvinceRules rules;

  record ListDeliveries(
      @Field("How far they are") DeliveryStatus status,
      @Field("First day of the records; without it from the first") Optional<LocalDate> from,
      @Field("Last day of the records; without it to the last") Optional<LocalDate> to,
      @Field(value = "Most entries of a page", min = 1, max = 100) Optional<Integer> limit,
      @Field("nextCursor of the page before") Optional<String> cursor) {
    Days days(ProvinceRules rules) {
      return new Days(from.orElse(LocalDate.EPOCH), to.orElseGet(() -> rules.today().plusYears(1)));
    }
  }

  /**
   * A delivery as officers see it.
   *
   * @param day the record's
   */
  record DeliveryView(
      @Field("The record") String recordId,
      LocalDate day,
      @Field("The record's version that this speaks of") long version,
      DeliveryStatus status,
      @Field(value = "In Chinese", example = "待完善") String statusName,
      @Field("Why it is held or was refused, in Chinese") List<String> reasons,
      @Field("Newest version the platform said it has") Optional<Long> acceptedVersion,
      @Field("Number of the platform's receipt") Optional<String> receipt,
      @Field("Times it was sent") int attempts,
      @Field("When it is sent again") Optional<Instant> dueAt,
      Instant changedAt) {
    static DeliveryView of(Delivery delivery) {
      return new DeliveryView(
          delivery.recordId(),
          delivery.day(),
          delivery.version(),
          delivery.status(),
          delivery.status().title(),
          delivery.reasons(),
          delivery.accepted().map(Receipt::version),
          delivery.accepted().map(Receipt::number),
          delivery.attempts(),
          delivery.dueAt(),
          delivery.changedAt());
    }
  }

  /**
   * @param base such as {@code case}: {@code /v1/case-deliveries}
   */
  public DeliveryRoutes(String base, Deliveries deliveries, ProvinceRules rules) {
    this.base = base;
    this.deliveries = deliveries;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/" + base + "-deliveries", ListDeliveries.class)
            .summary("Records on their way to the province's platform, by day")
            .roles(OFFICER, ADMIN)
            .answersPageOf(DeliveryView.class)
            .to(this::list));
  }

  private Reply list(ListDeliveries request, Call call) {
    Page<Delivery> page =
        deliveries.list(
            request.status(), request.days(rules), request.limit().orElse(LIMIT), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(DeliveryView::of).toList(), page.nextCursor()));
  }
}
