package org.openhpf.appointments.booking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.booking.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.booking.BookingOutcome.SlotFull;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.RequestKey;

/** What booking is, without a database: one at a time, nothing lost, nothing late. */
final class BookingModel {
  private record Person(String personId, String category) {}

  private record First(String bodyHash, Booked reply) {}

  private final int capacity;
  private final Map<SlotId, Integer> taken = new HashMap<>();
  private final Map<SlotId, Integer> held = new HashMap<>();
  private final Map<Person, String> open = new HashMap<>();
  private final Map<String, First> requests = new HashMap<>();
  private final Map<String, Appointment> appointments = new HashMap<>();
  private int effects;

  BookingModel(int capacity) {
    this.capacity = capacity;
  }

  BookingOutcome book(Appointment wanted, Optional<RequestKey> request) {
    Optional<First> first = request.map(key -> requests.get(key.scope() + key.key()));
    if (first.isPresent()) {
      return first.get().bodyHash().equals(request.get().bodyHash())
          ? first.get().reply()
          : new RequestKeyReused();
    }
    var person = new Person(wanted.personId(), wanted.slot().category());
    if (open.containsKey(person)) {
      return new AlreadyBooked(0, Optional.of(open.get(person)));
    }
    if (taken(wanted.slot()) >= capacity) {
      return new SlotFull(0);
    }
    var reply = new Booked(List.of(wanted));
    taken.merge(wanted.slot(), 1, Integer::sum);
    open.put(person, wanted.appointmentId());
    appointments.put(wanted.appointmentId(), wanted);
    request.ifPresent(
        key -> requests.put(key.scope() + key.key(), new First(key.bodyHash(), reply)));
    effects++;
    return reply;
  }

  void cancel(Appointment cancelled) {
    Appointment known = appointments.get(cancelled.appointmentId());
    if (known.status() == AppointmentStatus.BOOKED) {
      appointments.put(cancelled.appointmentId(), cancelled);
      held.merge(known.slot(), 1, Integer::sum);
      open.remove(new Person(known.personId(), known.slot().category()));
      effects++;
    }
  }

  /** Places taken, those held after a cancellation among them. */
  int taken(SlotId slot) {
    return taken.getOrDefault(slot, 0);
  }

  int held() {
    return held.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** By id, as they stand. */
  Map<String, Appointment> appointments() {
    return appointments;
  }

  /**
   * Bookings and cancellations that changed something: each has its audit record and its notice.
   */
  int effects() {
    return effects;
  }
}
