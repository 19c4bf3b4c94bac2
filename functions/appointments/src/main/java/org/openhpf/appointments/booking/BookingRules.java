package org.openhpf.appointments.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Parameter;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.WorkingDays;

/** What may be booked and changed when; the numbers stand in parameters.csv. */
public final class BookingRules {
  private final Parameters parameters = Parameters.load(BookingRules.class, "parameters.csv");
  private final WorkingDays calendar = WorkingDays.china();
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random decides when a freed place reappears; nobody should be able to tell
   */
  public BookingRules(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  public LocalDate today() {
    return ChinaTime.today(clock);
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * The next working days ({@code booking.windowWorkingDays}), never today or earlier. The last of
   * them opens in the morning of a working day ({@code booking.dayOpensAt}).
   */
  public List<LocalDate> bookableDays() {
    LocalDate today = today();
    int window = parameters.get("booking.windowWorkingDays", today).asInt();
    Instant opens = ChinaTime.at(today, parameters.get("booking.dayOpensAt", today).asTime());
    boolean notYet = calendar.isWorkingDay(today) && now().isBefore(opens);
    return calendar.next(today, notYet ? window - 1 : window);
  }

  /**
   * The day whose booking opens next. Nobody can book it or a later one before the next opening;
   * and what comes after it opens at least 24 hours from now.
   */
  public LocalDate nextToOpen() {
    LocalDate last = bookableDays().getLast();
    LocalDate ofToday = lastOfToday();
    return last.isBefore(ofToday) ? ofToday : calendar.next(last, 1).getFirst();
  }

  /**
   * The last day that can be booked today, once today's opening ({@code booking.dayOpensAt}) is
   * over.
   */
  public LocalDate lastOfToday() {
    return calendar.plus(today(), parameters.get("booking.windowWorkingDays", today()).asInt());
  }

  /** That day, or the next working day where it is none. */
  LocalDate workingDayFrom(LocalDate day) {
    return calendar.isWorkingDay(day) ? day : calendar.next(day, 1).getFirst();
  }

  /** Until then an appointment may be cancelled or moved ({@code booking.cancelBeforeStart}). */
  public Instant cancelBefore(Appointment appointment) {
    return appointment
        .begins()
        .minus(on(appointment.date(), "booking.cancelBeforeStart").asDuration());
  }

  /**
   * Until then its owner may take a cancelled appointment back ({@code booking.restoreWithin});
   * empty where he has not cancelled it himself.
   */
  public Optional<Instant> restoreBefore(Appointment appointment) {
    Duration within = on(today(), "booking.restoreWithin").asDuration();
    return appointment
        .heldId()
        .flatMap(held -> appointment.cancelledAt())
        .map(at -> at.plus(within))
        .map(until -> until.isBefore(appointment.begins()) ? until : appointment.begins());
  }

  /**
   * When a place given up now can be had by everybody, if nobody waits for it: after a random time
   * ({@code booking.reappearsAfterLeast}, {@code -Most}), so that watching for it gains nothing.
   */
  public Instant placeReappears() {
    Duration least = on(today(), "booking.reappearsAfterLeast").asDuration();
    Duration most = on(today(), "booking.reappearsAfterMost").asDuration();
    return now().plus(least).plusSeconds(random.nextLong(most.minus(least).toSeconds() + 1));
  }

  /** How often an appointment may be moved ({@code booking.movesMost}). */
  public int movesMost() {
    return on(today(), "booking.movesMost").asInt();
  }

  /**
   * After so many cancellations of a category an account can book it no more that day ({@code
   * booking.cancellationsMost}): each of them keeps a place from others for some minutes.
   */
  public int cancellationsMost() {
    return on(today(), "booking.cancellationsMost").asInt();
  }

  /** Most people one request books for ({@code booking.householdMost}). */
  public int householdMost() {
    return on(today(), "booking.householdMost").asInt();
  }

  /**
   * Places kept for elders who come without an appointment, beside those that can be booked: {@code
   * booking.elderShare} of all places of the slot.
   */
  public int keptForElders(int capacity, LocalDate date) {
    double share = on(date, "booking.elderShare").asRatio().doubleValue();
    return (int) Math.ceil(capacity * share / (1 - share));
  }

  public int ticketCodeDigits() {
    return on(today(), "booking.ticketCodeDigits").asInt();
  }

  private Parameter on(LocalDate day, String name) {
    return parameters.get(name, day);
  }
}
