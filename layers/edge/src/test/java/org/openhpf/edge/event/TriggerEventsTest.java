package org.openhpf.edge.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.trigger.Answer;
import org.openhpf.edge.trigger.Challenge;
import org.openhpf.edge.trigger.NextStep;
import org.openhpf.edge.trigger.SignIn;
import org.openhpf.edge.trigger.SignIn.Attempt;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.edge.trigger.TokenRequest;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.edge.trigger.TriggerFunction.ClaimTokens;
import org.openhpf.edge.trigger.TriggerFunction.CreateChallenge;
import org.openhpf.edge.trigger.TriggerFunction.DefineChallenge;
import org.openhpf.edge.trigger.TriggerFunction.VerifyChallenge;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.databind.JsonNode;

class TriggerEventsTest {
  private static JsonNode event(String source, String request) {
    return Json.read(
        """
        {"version": "1", "region": "cn-north-1", "userPoolId": "cn-north-1_example",
         "callerContext": {"awsSdkVersion": "aws-sdk-java-2.0", "clientId": "client"},
         "triggerSource": "%s", "userName": "person-1", "request": %s,
         "response": {"challengeName": null, "issueTokens": null, "failAuthentication": null}}
        """
            .formatted(source, request));
  }

  private static JsonNode response(JsonNode event, TriggerFunction trigger) {
    JsonNode answered = TriggerEvents.answered(event, trigger);
    assertThat(answered.propertyNames()).containsExactlyElementsOf(event.propertyNames());
    event.propertyNames().stream()
        .filter(name -> !name.equals("response"))
        .forEach(name -> assertThat(answered.get(name)).isEqualTo(event.get(name)));
    return answered.get("response");
  }

  @Test
  void a_sign_in_begins_without_attempts_or_metadata() {
    var seen = new ArrayList<SignIn>();
    JsonNode response =
        response(
            event(
                "DefineAuthChallenge_Authentication", "{\"session\": [], \"userNotFound\": true}"),
            new DefineChallenge(
                signIn -> {
                  seen.add(signIn);
                  return NextStep.ASK;
                }));

    assertThat(seen).containsExactly(new SignIn("person-1", false, List.of(), Map.of()));
    assertThat(response)
        .isEqualTo(
            Json.read(
                "{\"challengeName\":\"CUSTOM_CHALLENGE\",\"issueTokens\":false,\"failAuthentication\":false}"));
  }

  @Test
  void what_was_answered_so_far_decides_what_is_next() {
    JsonNode event =
        event(
            "DefineAuthChallenge_Authentication",
            """
            {"userAttributes": {"sub": "u"}, "userNotFound": false, "clientMetadata": {"sessionId": "s"},
             "session": [
               {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": false, "challengeMetadata": "one-time-code"},
               {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": true, "challengeMetadata": null}]}
            """);
    var attempts =
        List.of(
            new Attempt("CUSTOM_CHALLENGE", false, Optional.of("one-time-code")),
            new Attempt("CUSTOM_CHALLENGE", true, Optional.empty()));

    assertThat(
            response(
                event,
                new DefineChallenge(
                    signIn ->
                        signIn.equals(
                                new SignIn("person-1", true, attempts, Map.of("sessionId", "s")))
                            ? NextStep.ISSUE_TOKENS
                            : NextStep.ASK)))
        .isEqualTo(Json.read("{\"issueTokens\":true,\"failAuthentication\":false}"));
    assertThat(response(event, new DefineChallenge(signIn -> NextStep.FAIL)))
        .isEqualTo(Json.read("{\"issueTokens\":false,\"failAuthentication\":true}"));
  }

  @Test
  void a_challenge_is_shown_in_part() {
    assertThat(
            response(
                event(
                    "CreateAuthChallenge_Authentication",
                    "{\"challengeName\": \"CUSTOM_CHALLENGE\", \"session\": []}"),
                new CreateChallenge(
                    signIn ->
                        new Challenge(
                            Map.of("kind", "one-time-code"),
                            Map.of("hash", "secret"),
                            signIn.userName()))))
        .isEqualTo(
            Json.read(
                """
                {"publicChallengeParameters": {"kind": "one-time-code"},
                 "privateChallengeParameters": {"hash": "secret"}, "challengeMetadata": "person-1"}
                """));
    assertThat(new Challenge(Map.of(), Map.of("hash", "secret"), "note").toString())
        .doesNotContain("secret");
  }

  @Test
  void an_answer_is_checked_against_what_was_kept() {
    JsonNode event =
        event(
            "VerifyAuthChallengeResponse_Authentication",
            """
            {"privateChallengeParameters": {"hash": "h"}, "challengeAnswer": "482916",
             "clientMetadata": {"sessionId": "s"}, "userNotFound": false}
            """);
    var expected =
        new Answer("person-1", true, "482916", Map.of("hash", "h"), Map.of("sessionId", "s"));

    assertThat(response(event, new VerifyChallenge(expected::equals)))
        .isEqualTo(Json.read("{\"answerCorrect\":true}"));
    assertThat(response(event, new VerifyChallenge(answer -> false)))
        .isEqualTo(Json.read("{\"answerCorrect\":false}"));
    assertThat(expected.toString()).doesNotContain("482916");
  }

  @Test
  void tokens_say_what_the_trigger_adds() {
    var seen = new ArrayList<TokenRequest>();
    JsonNode response =
        response(
            event(
                "TokenGeneration_RefreshTokens",
                """
                {"userAttributes": {"sub": "u"}, "scopes": ["aws.cognito.signin.user.admin"],
                 "groupConfiguration": {"groupsToOverride": ["citizen", "staff"], "iamRolesToOverride": [], "preferredRole": null},
                 "clientMetadata": {"sessionId": "s"}}
                """),
            new ClaimTokens(
                wanted -> {
                  seen.add(wanted);
                  return new TokenClaims(
                      Map.of("assurance_level", "3"),
                      List.of("hpf/api"),
                      List.of("aws.cognito.signin.user.admin"),
                      List.of("citizen"));
                }));

    assertThat(seen)
        .containsExactly(
            new TokenRequest(
                "TokenGeneration_RefreshTokens",
                "person-1",
                List.of("citizen", "staff"),
                List.of("aws.cognito.signin.user.admin"),
                Map.of("sessionId", "s")));
    assertThat(response)
        .isEqualTo(
            Json.read(
                """
                {"claimsAndScopeOverrideDetails": {
                  "accessTokenGeneration": {"claimsToAddOrOverride": {"assurance_level": "3"}, "scopesToAdd": ["hpf/api"],
                    "scopesToSuppress": ["aws.cognito.signin.user.admin"]},
                  "groupOverrideDetails": {"groupsToOverride": ["citizen"]}}}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"triggerSource\":\"DefineAuthChallenge_Authentication\",\"userName\":\"a\"}",
        "{\"triggerSource\":\"TokenGeneration_Authentication\",\"userName\":\"a\",\"request\":{}}",
        "{\"triggerSource\":\"DefineAuthChallenge_Authentication\",\"request\":{}}"
      })
  void fails_where_it_is_asked_what_it_does_not_answer(String event) {
    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(
            () ->
                TriggerEvents.answered(
                    Json.read(event), new DefineChallenge(signIn -> NextStep.ISSUE_TOKENS)));
  }
}
