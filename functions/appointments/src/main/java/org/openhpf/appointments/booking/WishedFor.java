package org.openhpf.appointments.booking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/** For whom a request books, and where they would go if the branch closed. */
final class WishedFor {
  private static final int LONGEST_NAME = 50;

  private final BookingRules rules;

  WishedFor(BookingRules rules) {
    this.rules = rules;
  }

  /**
   * An empty one is whoever asks.
   *
   * @throws InvalidValue naming the member and field at fault
   */
  List<Optional<Attendee>> attendees(Requests.BookAppointment request) {
    var attendees = new ArrayList<Optional<Attendee>>();
    List<Requests.Member> members = request.members().orElse(List.of());
    if (request.forMyself().orElse(true)) {
      attendees.add(Optional.empty());
    }
    var numbers = new HashSet<String>();
    for (int i = 0; i < members.size(); i++) {
      Attendee attendee = attendee(members.get(i), "members[" + i + "].");
      InvalidValue.require(
          numbers.add(attendee.idNumber().value()), "members[" + i + "].idNumber", "同一人只能填写一次");
      attendees.add(Optional.of(attendee));
    }
    InvalidValue.require(!attendees.isEmpty(), "members", "至少要为一人预约");
    InvalidValue.require(
        attendees.size() <= rules.householdMost(),
        "members",
        "一次最多为 " + rules.householdMost() + " 人预约");
    return attendees;
  }

  private Attendee attendee(Requests.Member member, String field) {
    String name = member.name().strip();
    InvalidValue.require(
        !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME,
        field + "name",
        "请填写姓名");
    try {
      return new Attendee(name, ResidentIdNumber.parse(member.idNumber(), rules.today()));
    } catch (InvalidValue e) {
      throw new InvalidValue(field + "idNumber", e.reason());
    }
  }

  static List<Reseating> reseating(Requests.BookAppointment request) {
    List<Reseating> order = request.reseating().orElse(List.of(Reseating.values()));
    InvalidValue.require(Set.copyOf(order).size() == order.size(), "reseating", "同一种改约方式只能填写一次");
    return order;
  }
}
