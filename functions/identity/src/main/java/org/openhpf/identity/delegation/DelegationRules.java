package org.openhpf.identity.delegation;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Parameters;
import org.openhpf.kernel.ResidentIdNumber;

/** Who may act for another, and for how long; the numbers stand in parameters.csv. */
public final class DelegationRules {
  private static final int LONGEST_NAME = 50;

  private final Parameters parameters = Parameters.load(DelegationRules.class, "parameters.csv");
  private final Clock clock;

  public DelegationRules(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * @param prefix of the fields' names in the request
   * @throws InvalidValue naming the field, if name or number is none or he is not of age
   */
  public Delegate delegate(String name, String idNumber, String prefix) {
    String stripped = name.strip();
    require(
        !stripped.isEmpty() && stripped.codePointCount(0, stripped.length()) <= LONGEST_NAME,
        field(prefix, "name"),
        "请填写姓名");
    try {
      LocalDate today = ChinaTime.today(clock);
      var number = ResidentIdNumber.parse(idNumber, today);
      int age = parameters.get("delegation.delegateAge", today).asInt();
      require(number.ageOn(today) >= age, "", "须年满 " + age + " 周岁才能代办");
      return new Delegate(stripped, number);
    } catch (InvalidValue e) {
      throw new InvalidValue(field(prefix, "idNumber"), e.reason());
    }
  }

  private static String field(String prefix, String name) {
    return prefix.isEmpty()
        ? name
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * @param until the last day
   * @throws InvalidValue if it is over, or further away than {@code delegation.longest}
   */
  public LocalDate until(LocalDate until) {
    LocalDate today = ChinaTime.today(clock);
    LocalDate last = today.plusDays(days("delegation.longest"));
    require(
        !until.isBefore(today) && !until.isAfter(last),
        "until",
        "须在 " + today + " 至 " + last + " 之间，到期后可以重新授权");
    return until;
  }

  /** How long it is kept after its last day. */
  public Duration keptFor() {
    return parameters.get("delegation.keptFor", ChinaTime.today(clock)).asDuration();
  }

  private long days(String name) {
    return parameters.get(name, ChinaTime.today(clock)).asDuration().toDays();
  }
}
