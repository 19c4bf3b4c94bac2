package org.openhpf.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Authorizer;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.AppointmentsFunction;
import org.openhpf.appointments.queue.CsvWindows;
import org.openhpf.appointments.queue.DynamoTickets;
import org.openhpf.appointments.queue.QueueRoutes;
import org.openhpf.appointments.queue.QueueRules;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.storage.DynamoStandings;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** Somebody sees to another's appointments: what is his and what is recorded of it. */
class ActingTest {
  private static final String BOOK = "POST /v1/appointments";
  private static final String ONE = "/v1/appointments/{appointmentId}";

  private final Hall hall = Hall.inMemory();
  private final Map<String, String> environment = hall.store().environment();
  private final DynamoStandings standings =
      new DynamoStandings(
          new Table(hall.store().dynamoDb(), environment.get("STANDING_TABLE")), hall.clock);
  private final HttpFunction http = new HttpFunction(routes(), standings::holds);

  private List<Route<?>> routes() {
    var seen = new DynamoSeenSlots(hall.parts.table());
    var routes =
        new ArrayList<Route<?>>(
            new BookingRoutes(
                    hall.branches,
                    hall.branches,
                    hall.rules,
                    hall.appointments,
                    seen,
                    slot -> {},
                    hall.ids)
                .all());
    routes.addAll(
        new QueueRoutes(
                hall.branches,
                hall.branches,
                new CsvWindows(),
                new QueueRules(hall.rules),
                hall.appointments,
                seen,
                new DynamoTickets(hall.parts),
                hall.ids)
            .all());
    return routes;
  }

  @BeforeEach
  void theMotherLetsTheSonSeeToHerAppointments() {
    commit(standings.grant("standing-1", hall.clock.instant().plus(Duration.ofDays(30))));
  }

  private void commit(Write write) {
    new Transactions(hall.store().dynamoDb()).commit(List.of(write));
  }

  private APIGatewayV2HTTPResponse call(String key, String appointmentId, String body) {
    var event = new APIGatewayV2HTTPEvent();
    event.setRouteKey(key);
    event.setRawPath(key.substring(key.indexOf(' ') + 1).replace("{appointmentId}", appointmentId));
    event.setPathParameters(
        appointmentId.isEmpty() ? Map.of() : Map.of("appointmentId", appointmentId));
    event.setHeaders(Map.of("content-type", "application/json"));
    event.setBody(body);
    var claims = new HashMap<String, String>();
    claims.put("person_id", "mother");
    claims.put("acting_id", "son");
    claims.put("standing_id", "standing-1");
    claims.put("matters", "appointments");
    claims.put("cognito:groups", "[citizen]");
    claims.put("assurance_level", "3");
    claims.put("channel", "h5");
    var context = new RequestContext();
    context.setAuthorizer(
        new Authorizer(Authorizer.JWT.builder().withClaims(claims).build(), null, null));
    event.setRequestContext(context);
    return http.apply(event);
  }

  private APIGatewayV2HTTPResponse book() {
    return call(
        BOOK,
        "",
        """
        {"branchId": "tianhe", "category": "loan", "date": "2026-11-30", "startTime": "09:00"}""");
  }

  private String booked() {
    var booked = book();
    assertThat(booked.getStatusCode()).as(booked.getBody()).isEqualTo(201);
    JsonNode reply = Json.read(booked.getBody());
    return reply.get("appointmentId").stringValue();
  }

  private List<String> records(String subject) {
    return hall
        .store()
        .dynamoDb()
        .query(
            all ->
                all.tableName(environment.get("APPOINTMENT_AUDIT_TABLE"))
                    .keyConditionExpression("pk = :subject")
                    .expressionAttributeValues(Map.of(":subject", AttributeValue.fromS(subject))))
        .items()
        .stream()
        .map(row -> row.get("action").s() + " by " + row.get("actor").s() + who(row))
        .toList();
  }

  private static String who(Map<String, AttributeValue> row) {
    return row.containsKey("onBehalfOf") ? " for " + row.get("onBehalfOf").s() : "";
  }

  @Test
  void whatADelegateBooksIsThePrincipalsAndTheRecordNamesBoth() {
    String appointmentId = booked();
    assertThat(hall.appointments.find("mother", appointmentId)).isPresent();
    assertThat(hall.appointments.find("son", appointmentId)).isEmpty();

    hall.clock.advance(Duration.ofSeconds(1));
    var moved =
        call(
            "POST " + ONE + "/reschedule",
            appointmentId,
            """
            {"date": "2026-11-30", "startTime": "10:00"}""");
    assertThat(moved.getStatusCode()).isEqualTo(200);
    hall.clock.advance(Duration.ofSeconds(1));
    assertThat(call("DELETE " + ONE, appointmentId, null).getStatusCode()).isEqualTo(204);
    hall.clock.advance(Duration.ofSeconds(1));
    assertThat(call("POST " + ONE + "/restore", appointmentId, "{}").getStatusCode())
        .isEqualTo(200);

    assertThat(records("appointment/" + appointmentId))
        .containsExactly(
            "booked by son for mother",
            "rescheduled by son for mother",
            "cancelled by son for mother",
            "restored by son for mother");
  }

  @Test
  void theDelegateChecksInAndGivesTheTicketUpForThePrincipal() {
    String appointmentId = booked();
    hall.clock.moveTo("2026-11-30T08:50:00+08:00");

    var checkedIn = call("POST " + ONE + "/check-in", appointmentId, "{}");
    assertThat(checkedIn.getStatusCode()).isEqualTo(201);
    String ticketId = Json.read(checkedIn.getBody()).get("ticketId").stringValue();
    assertThat(records("ticket/" + ticketId)).containsExactly("issued by son for mother");
    assertThat(Json.read(call("GET /v1/tickets", "", null).getBody()).get("items")).hasSize(1);
  }

  @Test
  void nothingIsDoneForThePrincipalOnceTheStandingHasEnded() {
    String appointmentId = booked();
    commit(standings.end("standing-1"));

    var refused = call("DELETE " + ONE, appointmentId, null);

    assertThat(refused.getStatusCode()).isEqualTo(403);
    assertThat(Json.read(refused.getBody()).get("type").stringValue())
        .isEqualTo("/problems/standing-ended");
    assertThat(book().getStatusCode()).isEqualTo(403);
    assertThat(hall.appointments.find("mother", appointmentId).orElseThrow().status())
        .isEqualTo(AppointmentStatus.BOOKED);
  }

  /** What is somebody's own business alone, and what the centre's people do, is not given away. */
  @Test
  void appointmentsPlacesAndTicketsAreOpenToDelegatesAndNothingElse() {
    assertThat(AppointmentsFunction.routes(environment))
        .filteredOn(route -> !route.access().isPublic())
        .allSatisfy(
            route -> {
              boolean own =
                  route.access().roles().contains(Role.CITIZEN)
                      && !route.path().startsWith("/v1/standing")
                      && !route.path().startsWith("/v1/appeals");
              assertThat(route.access().matter())
                  .as(route.key())
                  .isEqualTo(own ? Optional.of("appointments") : Optional.empty());
            });
  }
}
