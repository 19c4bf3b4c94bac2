package org.openhpf.bench.plain;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.openhpf.kernel.ChinaTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /v1/branches/{branchId}/slots} as a good engineer writes it when one endpoint is all
 * there is: checks the request, applies the booking rules, asks DynamoDB once, answers JSON, prints
 * a line. It does what functions/appointments does for this request, byte for byte in the body.
 */
public final class SlotsEndpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> PARAMETERS = Set.of("date", "category");

  private final BookingTables tables = new BookingTables();
  private final SeenDay seenDay;

  record Slots(List<Slot> items) {}

  record Slot(
      String startTime,
      String endTime,
      int capacity,
      int taken,
      int open,
      int keptForElders,
      boolean closed) {}

  record Problem(String type, String title, int status, String correlationId) {}

  public SlotsEndpoint(Map<String, String> environment) {
    this.seenDay = new SeenDay(environment);
  }

  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    long started = System.nanoTime();
    String correlationId =
        event.getHeaders().getOrDefault("x-correlation-id", UUID.randomUUID().toString());
    APIGatewayV2HTTPResponse reply = slots(event, correlationId);
    System.out.println(
        "{\"route\":\"%s\",\"status\":%d,\"durationMs\":%d,\"correlationId\":\"%s\"}"
            .formatted(
                event.getRouteKey(),
                reply.getStatusCode(),
                (System.nanoTime() - started) / 1_000_000,
                correlationId));
    return reply;
  }

  private APIGatewayV2HTTPResponse slots(APIGatewayV2HTTPEvent event, String correlationId) {
    Map<String, String> query = event.getQueryStringParameters();
    if (query == null || !PARAMETERS.equals(query.keySet())) {
      return problem(400, "invalid-request", "请求内容有误", correlationId);
    }
    LocalDate date;
    try {
      date = LocalDate.parse(query.get("date"));
    } catch (DateTimeException e) {
      return problem(400, "invalid-request", "请求内容有误", correlationId);
    }
    String branchId = event.getPathParameters().get("branchId");
    String category = query.get("category");
    if (!tables.hasBranch(branchId)) {
      return problem(404, "no-such-branch", "没有这个管理部", correlationId);
    }
    if (!tables.hasCategory(category)) {
      return problem(404, "no-such-category", "没有这类业务", correlationId);
    }
    if (!tables.isBookable(date)) {
      return reply(200, "application/json", new Slots(List.of()), correlationId);
    }
    var places = new TreeMap<LocalTime, SeenDay.Places>();
    for (BookingTables.PlannedSlot slot : tables.slots(branchId, category, date)) {
      places.put(
          slot.start(), new SeenDay.Places(slot.end(), slot.capacity(), slot.capacity(), false, 0));
    }
    places.putAll(seenDay.of(branchId, date, category));
    List<Slot> slots =
        places.entrySet().stream().map(slot -> slot(slot.getKey(), slot.getValue(), date)).toList();
    return reply(200, "application/json", new Slots(slots), correlationId);
  }

  private Slot slot(LocalTime start, SeenDay.Places places, LocalDate date) {
    return new Slot(
        start.toString(),
        places.end().toString(),
        places.all(),
        places.all() - places.open(),
        places.closed() ? 0 : places.open(),
        tables.keptForElders(places.all(), date),
        places.closed());
  }

  private static APIGatewayV2HTTPResponse problem(
      int status, String name, String title, String correlationId) {
    var body = new Problem("/problems/" + name, title, status, correlationId);
    return reply(status, "application/problem+json", body, correlationId);
  }

  private static APIGatewayV2HTTPResponse reply(
      int status, String contentType, Object body, String correlationId) {
    var headers = new HashMap<String, String>();
    headers.put("content-type", contentType);
    headers.put("cache-control", "no-store");
    headers.put("x-content-type-options", "nosniff");
    headers.put("x-correlation-id", correlationId);
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(JSON.writeValueAsString(body))
        .build();
  }

  /** Today in China; the rules count from it. */
  static LocalDate today() {
    return LocalDate.now(ChinaTime.ZONE);
  }
}
