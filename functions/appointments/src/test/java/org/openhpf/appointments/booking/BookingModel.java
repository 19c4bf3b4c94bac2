package org.openhpf.appointments.booking;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.appointments.BookingOutcome.AlreadyBooked;
import org.openhpf.appointments.BookingOutcome.Booked;
import org.openhpf.appointments.BookingOutcome.RequestKeyReused;
import org.openhpf.appointments.BookingOutcome.SlotFull;
import org.openhpf.kernel.RequestKey;

/** What booking is, without a database: one at a time, nothing lost, nothing late. */
final class BookingModel {
  private record Slot(String branchId, String category) {}

  private record Person(String personId, String category) {}

  private record First(String bodyHash, Booked reply) {}

  private final int capacity;
  private final Map<Slot, Integer> taken = new HashMap<>();
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
    var person = new Person(wanted.personId(), wanted.category());
    if (open.containsKey(person)) {
      return new AlreadyBooked(open.get(person));
    }
    if (taken(wanted.branchId(), wanted.category()) >= capacity) {
      return new SlotFull();
    }
    var reply = new Booked(wanted);
    taken.merge(new Slot(wanted.branchId(), wanted.category()), 1, Integer::sum);
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
      taken.merge(new Slot(known.branchId(), known.category()), -1, Integer::sum);
      open.remove(new Person(known.personId(), known.category()));
      effects++;
    }
  }

  int taken(String branchId, String category) {
    return taken.getOrDefault(new Slot(branchId, category), 0);
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
