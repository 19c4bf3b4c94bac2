package org.openhpf.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.openhpf.audit.Audit;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.Killed;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import org.openhpf.storage.BlindIndex;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bookings and cancellations interleaved between any two calls, with faults, of one seed. */
class SimulatedBookingsTest {
  private static final long SEED = Long.getLong("openhpf.seed", 20261123);
  private static final int CAPACITY = 10; // as the slot plans say
  private static final int ACTORS = 8;
  private static final int OPERATIONS = 50;

  private final StillClock clock = StillClock.at(Hall.FRIDAY);
  private final MemoryStack stack = MemoryStack.of(AppointmentsFunction.class, clock);
  private final Map<String, String> environment = stack.environment("appointments-http");

  @Test
  void placesPersonsAndRecordsAgree() {
    var simulation = new Simulation(SEED, FaultRates.of(0.3));
    var dynamoDb = new SimulatedDynamoDb(stack.dynamoDb(), simulation);
    for (int i = 0; i < ACTORS; i++) {
      int number = i;
      simulation.actor(() -> client(dynamoDb, number));
    }
    simulation.run();

    List<Map<String, AttributeValue>> rows = rows();
    long open = rows.stream().filter(row -> is(row, "appointmentStatus", "BOOKED")).count();
    long all = rows.stream().filter(row -> row.containsKey("appointmentStatus")).count();
    int taken =
        rows.stream()
            .filter(row -> row.containsKey("taken"))
            .mapToInt(row -> Integer.parseInt(row.get("taken").n()))
            .sum();
    assertThat(open).as("seed %d", SEED).isEqualTo(taken).isBetween(1L, (long) CAPACITY);
    assertThat(rows.stream().filter(row -> row.get("sk").s().startsWith("OPEN#"))).hasSize(taken);
    assertThat(all).isGreaterThan(CAPACITY);
    assertThat(rows.stream().filter(row -> row.get("pk").s().startsWith("OUTBOX#")))
        .hasSize(Math.toIntExact(all + all - open));
  }

  private void client(DynamoDbClient dynamoDb, int number) {
    var random = new SplittableRandom(SEED + number);
    var ids = new Ids(clock, new Random(SEED + number));
    var branches = new CsvBranches();
    var appointments = appointments(dynamoDb, ids, branches);
    var rules = new BookingRules(clock);
    var book = new BookAppointment(branches, rules, appointments, ids);
    var cancel = new CancelAppointment(appointments, rules);
    var known = new ArrayList<Appointment>();
    for (int i = 0; i < OPERATIONS; i++) {
      try {
        if (known.isEmpty() || random.nextInt(3) == 0) {
          String person = "person" + random.nextInt(2 * CAPACITY);
          if (book.book(Hall.wish(person, "tianhe", "loan"), Optional.empty())
              instanceof BookingOutcome.Booked(Appointment booked)) {
            known.add(booked);
          }
        } else {
          Appointment one = known.remove(random.nextInt(known.size()));
          cancel.cancel(one.personId(), one.appointmentId(), "kiosk");
        }
      } catch (Killed | RetryLater e) {
        // its outcome is not known
      }
    }
  }

  private DynamoAppointments appointments(DynamoDbClient dynamoDb, Ids ids, Branches branches) {
    var table = new Table(dynamoDb, environment.get("APPOINTMENT_TABLE"));
    var keys = new DataKeys(stack.kms(), environment.get("DATA_KEY_ID"));
    return new DynamoAppointments(
        table,
        new Transactions(dynamoDb),
        new RequestRecords(table, clock),
        new Outbox(table, ids, clock),
        new Notices(branches),
        new Audit(new Table(dynamoDb, environment.get("APPOINTMENT_AUDIT_TABLE")), ids),
        new Sealer(keys),
        new BlindIndex(table, keys));
  }

  private List<Map<String, AttributeValue>> rows() {
    return stack
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(environment.get("APPOINTMENT_TABLE")))
        .items()
        .stream()
        .toList();
  }

  private static boolean is(Map<String, AttributeValue> row, String attribute, String text) {
    return row.containsKey(attribute) && row.get(attribute).s().equals(text);
  }
}
