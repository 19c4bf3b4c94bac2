package org.openhpf.appointments.model;

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
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.testing.TestStack;
import org.openhpf.local.testing.dynamodb.Change;
import org.openhpf.storage.Clients;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The operations of {@link ModelCheck} on DynamoDB Local, by clients at the same time, each behind
 * a proxy that breaks one request of seven, and cut off in the middle now and then. What is stored
 * in the end is held to the {@link Ledger}, and to the audit records.
 */
public final class LiveCheck {
  private static final int CLIENTS = 6;
  private static final double BROKEN = 0.15;
  private static final Set<String> RECORDED = Set.of("booked", "cancelled", "restored");

  private final Map<String, Long> answers = new ConcurrentHashMap<>();
  private long unanswered;

  /**
   * @param test whose tables these are
   * @throws AssertionError if anything is not as it must be
   */
  public void run(Class<?> test, long seed, int operationsOfEach) {
    var town = new Town();
    var stack = TestStack.of(test, AppointmentsFunction.class);
    var proxies = new ArrayList<FaultProxy>();
    try {
      var clients = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < CLIENTS; i++) {
        FaultProxy proxy = proxy(seed + i);
        proxies.add(proxy);
        Map<String, String> variables = stack.environment("appointments-http");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", proxy.endpoint().toString());
        var aws = new Clients(variables);
        var environment =
            new Environment(town, variables, aws.dynamoDb(), aws.kms(), seed * 100 + i);
        var client =
            new Client(environment, seed * 1_000 + i, new Judge(Optional.empty(), answers));
        var random = new Random(seed + i);
        clients.add(() -> operations(client, random, operationsOfEach));
      }
      unanswered += AtOnce.all(clients).stream().mapToInt(Integer::intValue).sum();
    } finally {
      proxies.forEach(FaultProxy::close);
    }
    requireWhole(town, stack);
  }

  /** How many were cut off. */
  private static int operations(Client client, Random random, int count) {
    int unanswered = 0;
    for (int n = 0; n < count; n++) {
      Duration time = Duration.ofMillis(random.nextInt(10) == 0 ? 120 + random.nextInt(80) : 9_000);
      try {
        Deadline.within(
            time,
            () -> {
              client.operate();
              return null;
            });
      } catch (RetryLater e) {
        unanswered++;
      }
    }
    return unanswered;
  }

  private static FaultProxy proxy(long seed) {
    return FaultProxy.start(
        TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB),
        FaultPolicy.random(
            seed,
            BROKEN,
            Fault.CONFLICT,
            Fault.THROTTLE,
            Fault.SERVER_ERROR,
            Fault.RESET,
            Fault.LOST_REPLY,
            Fault.GARBAGE,
            Fault.delay(Duration.ofMillis(10))));
  }

  private static void requireWhole(Town town, TestStack stack) {
    // A request that was cut off may still be on its way to the table.
    List<Map<String, AttributeValue>> rows;
    List<Map<String, AttributeValue>> again = rows(stack, "AppointmentTable");
    do {
      rows = again;
      again = rows(stack, "AppointmentTable");
    } while (!rows.equals(again));
    var ledger = new Ledger(town.clock);
    ledger.read(rows.stream().map(row -> new Change("AppointmentTable", Map.of(), row)).toList());

    var records = new HashMap<String, Long>();
    rows(stack, "AppointmentAuditTable")
        .forEach(
            row -> records.merge(row.get("pk").s() + " " + row.get("action").s(), 1L, Long::sum));
    Map<String, Long> expected =
        rows.stream()
            .filter(row -> row.containsKey("appointmentStatus"))
            .map(LiveCheck::recorded)
            .flatMap(record -> record.entrySet().stream())
            .filter(record -> record.getValue() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    records.keySet().removeIf(record -> !RECORDED.contains(record.split(" ")[1]));
    if (!records.equals(expected)) {
      throw new AssertionError("the audit records are not those of what is stored");
    }
  }

  /** Booked once; cancelled once more than restored where it is cancelled now. */
  private static Map<String, Long> recorded(Map<String, AttributeValue> row) {
    String subject = "appointment/" + row.get("appointmentId").s();
    long restores =
        Optional.ofNullable(row.get("restores")).map(times -> Long.valueOf(times.n())).orElse(0L);
    boolean cancelled = row.get("appointmentStatus").s().equals("CANCELLED");
    return Map.of(
        subject + " booked",
        1L,
        subject + " restored",
        restores,
        subject + " cancelled",
        restores + (cancelled ? 1 : 0));
  }

  private static List<Map<String, AttributeValue>> rows(TestStack stack, String table) {
    return TestCloud.shared()
        .dynamoDb()
        .scanPaginator(scan -> scan.tableName(stack.name(table)).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** How often each operation had which answer. */
  public Map<String, Long> answers() {
    return answers;
  }

  /** Operations that were cut off. */
  public long unanswered() {
    return unanswered;
  }
}
