package org.openhpf.reviews.rectification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** Terms and limits of rectifications; the numbers stand in parameters.csv. */
public final class RectificationRules {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Parameters parameters = Parameters.load(RectificationRules.class, "parameters.csv");
  private final WorkingDays workingDays = WorkingDays.china();
  private final Clock clock;

  public RectificationRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** A review's rectification, as it begins. */
  public Rectification opened(NegativeReview review) {
    return new Rectification(
        review,
        RectificationStatus.OPEN,
        1,
        round(1, review.named(), review.at()),
        Optional.empty(),
        review.at());
  }

  /** A round that begins now, with its terms in working days. */
  Round round(int number, boolean named, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ChinaTime.ZONE);
    var dues = new ArrayList<Due>();
    dues.add(Due.of(Term.ASSIGN, endOf(after(day, "term.assign"))));
    if (named) {
      dues.add(Due.of(Term.CONTACT, endOf(after(day, "term.contact"))));
    }
    dues.add(Due.of(Term.CLOSE, endOf(after(day, "term.close"))));
    return Round.opened(number, at, dues);
  }

  private LocalDate after(LocalDate day, String parameter) {
    return workingDays.plus(day, on(day, parameter).asInt());
  }

  static Instant endOf(LocalDate day) {
    return ChinaTime.at(day, LAST_SECOND);
  }

  /** The last day a plan may name ({@code plan.longest} from the round's beginning). */
  LocalDate lastDayOfPlan(Round round) {
    return after(LocalDate.ofInstant(round.openedAt(), ChinaTime.ZONE), "plan.longest");
  }

  LocalDate today() {
    return ChinaTime.today(clock);
  }

  /** So many tries in vain are a contact ({@code contact.tries}). */
  int triesEnough() {
    return on(today(), "contact.tries").asInt();
  }

  /** So many call-backs in vain are one ({@code callBack.tries}). */
  int callBacksEnough() {
    return on(today(), "callBack.tries").asInt();
  }

  /** What runs out until then counts as near ({@code near.days}). */
  Instant nearUntil() {
    return endOf(after(today(), "near.days"));
  }

  /** Whether the person may review it a second time now. */
  boolean mayBeReviewedAgain(Rectification rectification) {
    return reviewUntil(rectification).filter(until -> !now().isAfter(until)).isPresent();
  }

  /** Until when he may; empty where there is nothing to review a second time. */
  Optional<Instant> reviewUntil(Rectification rectification) {
    return rectification.status() == RectificationStatus.CLOSED
            && rectification.secondReview().isEmpty()
        ? rectification.round().endedAt().map(this::secondReviewUntil)
        : Optional.empty();
  }

  /** So many days after it was closed ({@code secondReview.days}). */
  private Instant secondReviewUntil(Instant closedAt) {
    LocalDate day = LocalDate.ofInstant(closedAt, ChinaTime.ZONE);
    return endOf(day.plusDays(on(day, "secondReview.days").asDuration().toDays()));
  }

  private Parameter on(LocalDate day, String name) {
    return parameters.get(name, day);
  }

  /** The first term that has run out and that nobody has been told of. */
  Optional<Due> ranOut(Round round) {
    return round.nextUntold().filter(due -> !due.isInTime(now()));
  }
}
