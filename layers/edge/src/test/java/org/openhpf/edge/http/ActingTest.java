package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;

class ActingTest {
  record Nothing() {}

  private final Set<String> good = new HashSet<>(Set.of("standing-1"));
  private final List<String> asked = new ArrayList<>();
  private final AtomicReference<Call> seen = new AtomicReference<>();
  private final HttpFunction function =
      new HttpFunction(
          List.of(
              route("/v1/visits", Role.CITIZEN).matter("appointments").idempotent().to(this::seen),
              route("/v1/passwords", Role.CITIZEN).to(this::seen),
              route("/v1/payments", Role.CITIZEN).matter("payments").to(this::seen),
              route("/v1/halls", Role.STAFF).matter("appointments").to(this::seen),
              route("/v1/contracts", Role.CITIZEN).level(4).matter("appointments").to(this::seen)),
          this::holds);

  private static Route.Draft<Nothing> route(String path, Role role) {
    return Route.post(path, Nothing.class).roles(role);
  }

  private Reply seen(Nothing request, Call call) {
    seen.set(call);
    return Reply.noContent();
  }

  private boolean holds(String standingId) {
    asked.add(standingId);
    return good.contains(standingId);
  }

  private static Map<String, String> claims() {
    return new HashMap<>(
        Map.of(
            "person_id", "principal",
            "cognito:groups", "[citizen staff]",
            "assurance_level", "3",
            "session_id", "session-1",
            "acting_id", "delegate",
            "standing_id", "standing-1",
            "matters", "appointments withdrawals"));
  }

  private void refused(String path, Map<String, String> claims, int status, String problem) {
    var response = function.apply(Request.to("POST " + path).claims(claims).event());

    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(Answers.type(response)).isEqualTo("/problems/" + problem);
    assertThat(seen).hasValue(null);
  }

  @Test
  void lets_the_delegate_do_what_he_was_given_in_the_name_of_the_principal() {
    var response = function.apply(Request.to("POST /v1/visits").claims(claims()).event());

    assertThat(response.getStatusCode()).isEqualTo(204);
    Caller caller = seen.get().caller();
    assertThat(caller.personId()).isEqualTo("principal");
    assertThat(caller.actorId()).isEqualTo("delegate");
    assertThat(caller.onBehalfOf()).contains("principal");
    assertThat(caller.sessionId()).contains("session-1");
    assertThat(caller.roles()).containsExactly(Role.CITIZEN);
    assertThat(asked).containsExactly("standing-1");
  }

  @Test
  void asks_nothing_about_who_calls_in_his_own_right() {
    var claims = claims();
    claims.keySet().removeAll(Set.of("acting_id", "standing_id", "matters"));
    function.apply(Request.to("POST /v1/passwords").claims(claims).event());

    Caller caller = seen.get().caller();
    assertThat(caller.actorId()).isEqualTo("principal");
    assertThat(caller.onBehalfOf()).isEmpty();
    assertThat(caller.is(Role.STAFF)).isTrue();
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/passwords,not-by-others",
    "/v1/payments,not-by-others",
    "/v1/halls,role-not-allowed",
    "/v1/contracts,assurance-too-low"
  })
  void refuses_what_was_not_given_before_anything_is_read(String path, String problem) {
    refused(path, claims(), 403, problem);
    assertThat(asked).isEmpty();
  }

  @Test
  void refuses_from_the_moment_the_standing_ends() {
    good.clear();
    refused("/v1/visits", claims(), 403, "standing-ended");
    refused("/v1/visits", claims(), 403, "standing-ended");
    assertThat(asked).as("nothing is remembered").hasSize(2);
  }

  @Test
  void lets_nobody_through_while_it_cannot_be_told() {
    var unsure =
        new HttpFunction(
            List.of(route("/v1/visits", Role.CITIZEN).matter("appointments").to(this::seen)),
            standing -> {
              throw new RetryLater("the table is slow", new IllegalStateException());
            });

    var response = unsure.apply(Request.to("POST /v1/visits").claims(claims()).event());

    assertThat(response.getStatusCode()).isEqualTo(503);
    assertThat(seen).hasValue(null);
  }

  @Test
  void refuses_all_who_act_for_others_where_standings_are_not_known() {
    var closed =
        new HttpFunction(
            List.of(route("/v1/visits", Role.CITIZEN).matter("appointments").to(this::seen)));

    var response = closed.apply(Request.to("POST /v1/visits").claims(claims()).event());

    assertThat(Answers.type(response)).isEqualTo("/problems/standing-ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acting_id", "standing_id", "matters"})
  void takes_half_claims_for_nobodys(String missing) {
    var claims = claims();
    claims.remove(missing);
    refused("/v1/visits", claims, 401, "sign-in-required");
    refused("/v1/passwords", claims, 401, "sign-in-required");
  }

  @ParameterizedTest
  @CsvSource({
    "acting_id,''",
    "acting_id,' '",
    "acting_id,two words",
    "acting_id,principal",
    "standing_id,''",
    "standing_id,受托",
    "matters,''",
    "matters,' appointments'",
    "matters,appointments  withdrawals",
    "matters,[appointments]",
    "matters,'appointments,withdrawals'",
    "matters,Appointments",
    "matters,*"
  })
  void takes_malformed_claims_for_nobodys(String claim, String value) {
    var claims = claims();
    claims.put(claim, value);
    refused("/v1/visits", claims, 401, "sign-in-required");
    refused("/v1/passwords", claims, 401, "sign-in-required");
    assertThat(asked).isEmpty();
  }

  @Test
  void keeps_request_keys_of_two_who_act_for_one_apart() {
    var first = key(claims());
    var other = claims();
    other.put("acting_id", "another");
    var own = claims();
    own.keySet().removeAll(Set.of("acting_id", "standing_id", "matters"));

    assertThat(key(claims())).isEqualTo(first);
    assertThat(key(other).scope()).isNotEqualTo(first.scope());
    assertThat(key(own).scope()).isNotEqualTo(first.scope());
  }

  private RequestKey key(Map<String, String> claims) {
    var request = Request.to("POST /v1/visits").claims(claims).header("idempotency-key", "k-1");
    function.apply(request.event());
    return seen.get().requestKey().orElseThrow();
  }
}
