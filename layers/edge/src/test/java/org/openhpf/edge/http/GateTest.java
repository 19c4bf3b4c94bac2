package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Ids;

class GateTest {
  record Move(String thingId, int people) {}

  private static final Ids IDS = new Ids(Clock.systemUTC(), new Random(1));
  private static final String MINE = IDS.nextOwnedBy("person-1");

  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicReference<Caller> caller = new AtomicReference<>();
  private final HttpFunction function =
      new HttpFunction(
          List.of(
              Route.post("/v1/things/{thingId}", Move.class)
                  .roles(Role.CITIZEN, Role.STAFF)
                  .level(2)
                  .ownerOf("thingId")
                  .to(
                      (request, call) -> {
                        reached.incrementAndGet();
                        caller.set(call.caller());
                        return Reply.noContent();
                      })));

  /** A body that any decoder refuses: were it read first, the answer would be 400. */
  private static Request request(String thingId) {
    return Request.to("POST /v1/things/{thingId}").path("thingId", thingId).body("no json");
  }

  private void refused(Request request, int status, String type) {
    var response = function.apply(request.event());

    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(Answers.type(response)).isEqualTo(type);
    assertThat(reached).hasValue(0);
  }

  @Test
  void asks_who_is_not_signed_in_to_sign_in() {
    refused(request(MINE), 401, "/problems/sign-in-required");
    assertThat(function.apply(request(MINE).event()).getHeaders())
        .containsEntry("www-authenticate", "Bearer");

    var noContext = request(MINE).event();
    noContext.setRequestContext(null);
    assertThat(function.apply(noContext).getStatusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void takes_claims_that_name_nobody_for_nobodys(String personId) {
    var claims = new HashMap<>(Map.of("cognito:groups", "[citizen]", "assurance_level", "4"));
    claims.put("person_id", personId);

    refused(request(MINE).claims(claims), 401, "/problems/sign-in-required");
  }

  @Test
  void takes_endless_claims_for_nobodys() {
    refused(request(MINE).by("p".repeat(65), "[citizen]", 4), 401, "/problems/sign-in-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "",
        "[admin]",
        "[citizens]",
        "[CITIZEN]",
        "citizen-",
        "[ci tizen]",
        "[\"a\"]"
      })
  void refuses_other_roles_before_anything_is_read(String groups) {
    refused(request(MINE).by("person-1", groups, 4), 403, "/problems/role-not-allowed");
  }

  @Test
  void refuses_a_role_that_no_claim_gives() {
    refused(
        request(MINE).claims(Map.of("person_id", "person-1", "assurance_level", "4")),
        403,
        "/problems/role-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "5", "-2", "22", "two", "", "2 ", "２"})
  void refuses_a_level_too_low_or_unknown(String level) {
    refused(
        request(MINE)
            .claims(
                Map.of(
                    "person_id", "person-1",
                    "cognito:groups", "[citizen]",
                    "assurance_level", level)),
        403,
        "/problems/assurance-too-low");
  }

  @Test
  void says_what_would_raise_the_level() {
    var response = function.apply(request(MINE).by("person-1", "[citizen]", 1).event());

    assertThat(Answers.json(response).get("requiredLevel").intValue()).isEqualTo(2);
    assertThat(
            Answers.json(response).get("ways").valueStream().map(w -> w.get("way").stringValue()))
        .containsExactly("real-name", "bank-card", "federation", "counter");
  }

  @Test
  void refuses_who_is_not_the_owner() {
    refused(
        request(IDS.nextOwnedBy("person-2")).by("person-1", "[citizen]", 2),
        403,
        "/problems/not-owner");
  }

  @Test
  void lets_roles_beside_the_owner_pass_with_a_well_formed_id() {
    var open =
        new HttpFunction(
            List.of(
                Route.post("/v1/things/{thingId}", Move.class)
                    .roles(Role.CITIZEN, Role.STAFF)
                    .ownerOf("thingId", Role.STAFF)
                    .to((request, call) -> Reply.noContent())));
    Request others = request(IDS.nextOwnedBy("person-2")).body("{\"people\":1}");

    assertThat(open.apply(others.by("person-1", "[staff]", 2).event()).getStatusCode())
        .isEqualTo(204);
    assertThat(open.apply(others.by("person-1", "[citizen]", 2).event()).getStatusCode())
        .isEqualTo(403);
    assertThat(open.apply(request("none").by("person-1", "[staff]", 2).event()).getStatusCode())
        .isEqualTo(404);
  }

  @Test
  void knows_no_role_beside_the_owner_that_may_not_use_the_route() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Route.get("/v1/things/{thingId}", Move.class)
                    .roles(Role.CITIZEN)
                    .ownerOf("thingId", Role.STAFF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "../../etc/passwd", "0", "ABCDEFGHJKMNPQRSTVWXYZ0123456"})
  void finds_nothing_under_an_id_that_is_none(String id) {
    refused(request(id).by("person-1", "[citizen]", 2), 404, "/problems/not-found");
  }

  @Test
  void finds_nothing_where_the_gateway_gave_no_id() {
    var event = request(MINE).by("person-1", "[citizen]", 2).event();
    event.setPathParameters(null);

    assertThat(function.apply(event).getStatusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"[citizen],CITIZEN", "[agent citizen],CITIZEN", "staff,STAFF", "'[x, staff]',STAFF"})
  void lets_pass_who_may(String groups, Role role) {
    var response =
        function.apply(request(MINE).body("{\"people\":1}").by("person-1", groups, 2).event());

    assertThat(response.getStatusCode()).isEqualTo(204);
    assertThat(caller.get().personId()).isEqualTo("person-1");
    assertThat(caller.get().is(role)).isTrue();
    assertThat(caller.get().level()).isEqualTo(2);
    assertThat(caller.get().channel()).isEqualTo("h5");
  }

  @Test
  void reads_the_body_only_of_who_may() {
    var response = function.apply(request(MINE).by("person-1", "[citizen]", 2).event());

    assertThat(response.getStatusCode()).isEqualTo(400);
  }

  @Test
  void knows_no_caller_on_a_public_route() {
    record Nothing() {}
    var seen = new AtomicReference<Call>();
    var open =
        new HttpFunction(
            List.of(
                Route.get("/v1/things", Nothing.class)
                    .open()
                    .to(
                        (request, call) -> {
                          seen.set(call);
                          return Reply.noContent();
                        })));

    open.apply(Request.to("GET /v1/things").by("person-1", "[admin]", 4).event());

    assertThat(seen.get().signedIn()).isEmpty();
  }

  @Test
  void knows_four_levels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Route.get("/v1/things", Move.class).roles(Role.STAFF).level(5));
  }
}
