package org.openhpf.appointments.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.AppointmentStatus;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random bookings, cancellations, moves, joins, acceptances and sweeps by several environments
 * whose DynamoDB fails in one of five requests and which are cut off at random. The seed is printed
 * with a failure; {@code -Dopenhpf.seed=} plays it again.
 */
class RandomWaitingTest {
  private static final long SEED = Long.getLong("openhpf.seed", 20261120);
  private static final int PERSONS = 6;
  private static final List<LocalTime> STARTS = List.of(Hall.NINE, WaitingHall.HALF_PAST);

  private final WaitingHall hall = WaitingHall.open(RandomWaitingTest.class, 1);
  private final List<FaultProxy> proxies = new ArrayList<>();

  @AfterEach
  void closeProxies() {
    proxies.forEach(FaultProxy::close);
  }

  @Test
  void whateverHappensPlacesAreCountedAndNobodyIsForgotten() {
    var clients = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 6; i++) {
      WaitingHall environment = shaken(i);
      var random = new Random(SEED + i);
      clients.add(
          () -> {
            for (int n = 0; n < 50; n++) {
              cutOff(random, () -> something(environment, random));
            }
            return true;
          });
    }
    AtOnce.all(clients);
    letLateOnesCome();
    Invariants.of(hall);

    // Left to the sweep alone it comes to rest: nothing held, and nobody waits for what is open.
    for (int i = 0; i < 2 * PERSONS + 3; i++) {
      hall.hall.clock.advance(Duration.ofMinutes(10));
      hall.sweep();
      Invariants.of(hall);
    }
    assertThat(hall.held()).as("seed %d", SEED).isEmpty();
    for (LocalTime start : STARTS) {
      if (hall.open(start) > 0) {
        assertThat(
                new DynamoLines(hall.hall.parts.table())
                    .couldAccept(
                        WaitingHall.slot(start), hall.hall.clock.instant(), Optional.empty())
                    .items())
            .as("seed %d", SEED)
            .isEmpty();
      }
    }
  }

  private void something(WaitingHall environment, Random random) {
    String person = "person" + random.nextInt(PERSONS);
    LocalTime start = STARTS.get(random.nextInt(STARTS.size()));
    switch (random.nextInt(10)) {
      case 0, 1 -> environment.book(person, start);
      case 2, 3 ->
          environment.join(
              person, Optional.of(start).filter(one -> random.nextBoolean()), Optional.empty());
      case 4, 5 ->
          appointments(environment, person)
              .forEach(
                  random.nextInt(3) == 0 ? environment::cancelWithoutAWord : environment::cancel);
      case 6, 7 ->
          entries(environment, person)
              .forEach(entry -> environment.accept(entry, Optional.empty()));
      case 8 -> entries(environment, person).forEach(environment::leave);
      default -> {
        hall.hall.clock.advance(Duration.ofSeconds(random.nextInt(90)));
        environment.sweep();
      }
    }
  }

  private static List<Appointment> appointments(WaitingHall environment, String person) {
    return environment.hall.appointments.of(person, 100, Optional.empty()).items().stream()
        .filter(appointment -> appointment.status() == AppointmentStatus.BOOKED)
        .toList();
  }

  private static List<WaitlistEntry> entries(WaitingHall environment, String person) {
    return environment.waiting.waitlist().of(person, 100, Optional.empty()).items().stream()
        .filter(entry -> !entry.status().isOver())
        .toList();
  }

  private static void cutOff(Random random, Runnable work) {
    Duration time = Duration.ofMillis(random.nextInt(6) == 0 ? 60 + random.nextInt(120) : 9_000);
    try {
      Deadline.within(
          time,
          () -> {
            work.run();
            return null;
          });
    } catch (RetryLater e) {
      // Done or not done: the rows tell.
    }
  }

  private WaitingHall shaken(int i) {
    FaultProxy proxy =
        FaultProxy.start(
            TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB),
            FaultPolicy.random(
                SEED + i,
                0.2,
                Fault.CONFLICT,
                Fault.THROTTLE,
                Fault.SERVER_ERROR,
                Fault.RESET,
                Fault.LOST_REPLY,
                Fault.GARBAGE,
                Fault.delay(Duration.ofMillis(20))));
    proxies.add(proxy);
    return hall.beside(SEED + 100 + i, proxy.endpoint());
  }

  /** A request that was cut off may still be on its way to the table. */
  private void letLateOnesCome() {
    closeProxies();
    List<Map<String, AttributeValue>> before;
    List<Map<String, AttributeValue>> now = hall.hall.rows();
    do {
      before = now;
      now = hall.hall.rows();
    } while (!now.equals(before));
  }
}
