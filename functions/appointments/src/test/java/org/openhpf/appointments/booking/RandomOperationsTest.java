package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.hall.PlannedSlot;
import org.openhpf.appointments.hall.SlotId;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random bookings and cancellations by several environments whose DynamoDB fails in one of five
 * requests. The seed is printed with a failure; {@code -Dopenhpf.seed=} plays it again.
 */
class RandomOperationsTest {
  private static final long SEED = Long.getLong("openhpf.seed", 20261120);
  private static final int CAPACITY = 2;
  private static final List<String> BRANCHES = List.of("tianhe", "haizhu");
  private static final List<String> CATEGORIES = List.of("loan", "withdrawal");
  private static final int PERSONS = 6;
  private static final PlannedSlot PLANNED =
      new PlannedSlot(Hall.NINE, Hall.NINE.plusMinutes(30), CAPACITY);

  private final Hall hall = Hall.open(RandomOperationsTest.class);
  private final List<FaultProxy> proxies = new ArrayList<>();

  @AfterEach
  void closeProxies() {
    proxies.forEach(FaultProxy::close);
  }

  /** One after the other the answers are the model's, whatever fails underneath. */
  @Test
  void oneAfterTheOtherEveryAnswerIsTheModels() {
    var random = new Random(SEED);
    var model = new BookingModel(CAPACITY);
    List<Hall> environments = shakenEnvironments(3);
    for (int i = 0; i < 200; i++) {
      Hall environment = environments.get(random.nextInt(environments.size()));
      if (random.nextInt(3) > 0 || model.appointments().isEmpty()) {
        Appointment wanted = randomAppointment(random);
        Optional<RequestKey> key = randomKey(random, wanted.personId());
        assertThat(untold(environment.appointments.book(List.of(wanted), PLANNED, "kiosk", key)))
            .as("operation %d of seed %d", i, SEED)
            .isEqualTo(model.book(wanted, key));
      } else {
        Appointment one = anyOf(model, random);
        Appointment cancelled = one.cancelled(hall.clock.instant());
        hall.appointments
            .find(one.personId(), one.appointmentId())
            .map(Appointment::shard)
            .ifPresent(
                shard ->
                    environment.appointments.cancel(
                        cancelled.inShard(shard), hall.clock.instant(), "kiosk"));
        model.cancel(cancelled);
      }
      hall.clock.advance(Duration.ofSeconds(1));
    }
    for (String branch : BRANCHES) {
      for (String category : CATEGORIES) {
        assertThat(hall.taken(branch, category)).isEqualTo(model.taken(slot(branch, category)));
      }
    }
    var storedUntold = new HashMap<String, Appointment>();
    stored().forEach((id, appointment) -> storedUntold.put(id, appointment.inShard(0)));
    assertThat(storedUntold).isEqualTo(model.appointments());
    assertThat(hall.rowsOf("HELD")).hasSize(model.held());
    assertThat(hall.auditRows()).hasSize(model.effects());
    assertThat(hall.rowsOf("OUTBOX")).hasSize(model.effects());
  }

  /** Together, and cut off at random: what is answered is true, and what is stored is whole. */
  @Test
  void togetherTheyNeverBreakAnInvariant() {
    List<Hall> environments = shakenEnvironments(4);
    Map<String, Appointment> told = new ConcurrentHashMap<>();
    var clients = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      var random = new Random(SEED + i);
      Hall environment = environments.get(i % environments.size());
      clients.add(() -> client(environment, random, told));
    }
    int unknown = AtOnce.all(clients).stream().mapToInt(Integer::intValue).sum();

    letLateOnesCome();
    Map<String, Appointment> stored = stored();
    assertThat(stored).as("seed %d", SEED).containsKeys(told.keySet().toArray(String[]::new));
    assertThat(stored.size() - told.size()).as("not told").isBetween(0, unknown);
    List<Appointment> open =
        stored.values().stream().filter(a -> a.status() == AppointmentStatus.BOOKED).toList();
    for (String branch : BRANCHES) {
      for (String category : CATEGORIES) {
        assertThat(open)
            .filteredOn(a -> a.slot().equals(slot(branch, category)))
            .hasSize(hall.taken(branch, category) - held(branch, category));
        assertThat(hall.taken(branch, category)).isLessThanOrEqualTo(CAPACITY);
      }
    }
    assertThat(open).extracting(a -> a.personId() + a.slot().category()).doesNotHaveDuplicates();
    assertThat(hall.rowsOf("PERSON"))
        .filteredOn(row -> row.get("sk").s().startsWith("OPEN#"))
        .extracting(row -> row.get("appointmentId").s())
        .containsExactlyInAnyOrderElementsOf(
            open.stream().map(Appointment::appointmentId).toList());
    int effects = stored.size() + stored.size() - open.size();
    assertThat(hall.auditRows()).hasSize(effects);
    assertThat(hall.rowsOf("OUTBOX")).hasSize(effects);
  }

  /** A request that was cut off may still be on its way to the table. */
  private void letLateOnesCome() {
    closeProxies();
    List<Map<String, AttributeValue>> before;
    List<Map<String, AttributeValue>> now = hall.rows();
    do {
      before = now;
      now = hall.rows();
    } while (!now.equals(before));
  }

  /** How many of its bookings ended without an answer. */
  private int client(Hall environment, Random random, Map<String, Appointment> told) {
    int unknown = 0;
    for (int i = 0; i < 20; i++) {
      Duration time = Duration.ofMillis(random.nextInt(8) == 0 ? 120 + random.nextInt(60) : 9_000);
      boolean books = random.nextInt(3) > 0 || told.isEmpty();
      try {
        if (books) {
          Appointment wanted = randomAppointment(random);
          BookingOutcome outcome =
              Deadline.within(
                  time,
                  () ->
                      environment.appointments.book(
                          List.of(wanted), PLANNED, "kiosk", Optional.empty()));
          if (outcome instanceof Booked(var together)) {
            Appointment booked = together.getFirst();
            told.put(booked.appointmentId(), booked);
          }
        } else {
          var known = List.copyOf(told.values());
          Appointment one = known.get(random.nextInt(known.size()));
          Deadline.within(
              time,
              () -> {
                environment.appointments.cancel(
                    one.cancelled(hall.clock.instant()), hall.clock.instant(), "kiosk");
                return null;
              });
        }
      } catch (RetryLater e) {
        unknown += books ? 1 : 0;
      }
    }
    return unknown;
  }

  private List<Hall> shakenEnvironments(int n) {
    var environments = new ArrayList<Hall>();
    for (int i = 0; i < n; i++) {
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
      environments.add(hall.beside(SEED + 100 + i, proxy.endpoint()));
    }
    return environments;
  }

  private Appointment randomAppointment(Random random) {
    String person = "person" + random.nextInt(PERSONS);
    return new Appointment(
        hall.ids.nextOwnedBy(person),
        person,
        AppointmentStatus.BOOKED,
        slot(
            BRANCHES.get(random.nextInt(BRANCHES.size())),
            CATEGORIES.get(random.nextInt(CATEGORIES.size()))),
        Hall.NINE.plusMinutes(30),
        0,
        hall.ids.digits(9),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        hall.clock.instant(),
        Optional.empty());
  }

  private static SlotId slot(String branch, String category) {
    return new SlotId(branch, Hall.MONDAY, category, Hall.NINE);
  }

  private int held(String branch, String category) {
    return (int)
        hall.rowsOf("HELD").stream()
            .filter(row -> row.get("slot").s().equals(slot(branch, category).toString()))
            .count();
  }

  /** The model knows no counters. */
  private static BookingOutcome untold(BookingOutcome outcome) {
    return outcome instanceof Booked(var together)
        ? new Booked(together.stream().map(a -> a.inShard(0)).toList())
        : outcome;
  }

  /** Few keys and bodies, so that requests repeat and collide. */
  private static Optional<RequestKey> randomKey(Random random, String person) {
    return random.nextBoolean()
        ? Optional.empty()
        : Hall.key(person, "k" + random.nextInt(5), "body" + random.nextInt(5) / 4);
  }

  /** In the order of their ids, so that the seed decides and no hash does. */
  private static Appointment anyOf(BookingModel model, Random random) {
    var ids = model.appointments().keySet().stream().sorted().toList();
    return model.appointments().get(ids.get(random.nextInt(ids.size())));
  }

  private Map<String, Appointment> stored() {
    return IntStream.range(0, PERSONS)
        .mapToObj(i -> hall.appointments.of("person" + i, 1_000, Optional.empty()).items())
        .flatMap(List::stream)
        .collect(Collectors.toMap(Appointment::appointmentId, a -> a));
  }
}
