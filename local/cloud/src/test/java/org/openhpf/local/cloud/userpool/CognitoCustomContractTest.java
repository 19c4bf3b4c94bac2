package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.cloud.userpool.ScriptedTriggers.CODE;
import static org.openhpf.local.cloud.userpool.Trigger.CREATE_AUTH_CHALLENGE;
import static org.openhpf.local.cloud.userpool.Trigger.DEFINE_AUTH_CHALLENGE;
import static org.openhpf.local.cloud.userpool.Trigger.PRE_TOKEN_GENERATION;
import static org.openhpf.local.cloud.userpool.Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Challenges that triggers make. */
class CognitoCustomContractTest extends CognitoContract {
  private static final String WRONG = "000000";

  @BeforeEach
  void skipElsewhere() {
    needsTriggers();
  }

  @AfterEach
  void usual() {
    configure(Mfa.OPTIONAL, true);
  }

  private static List<String> sources() {
    return TRIGGERS.asked().stream().map(event -> event.get("triggerSource").asString()).toList();
  }

  @Test
  void the_right_answer_gives_tokens() throws Exception {
    String username = newUserWithPassword();

    AdminInitiateAuthResponse asked = startCustom(username);
    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(asked.challengeParameters())
        .containsEntry("kind", "one-time-code")
        .doesNotContainValue(CODE);
    var result = answerCustom(asked.session(), username, CODE).authenticationResult();

    assertThat(claims(result.accessToken()).getClaim("session_id")).isEqualTo("session-1");
    assertThat(sources())
        .containsExactly(
            "DefineAuthChallenge_Authentication",
            "CreateAuthChallenge_Authentication",
            "VerifyAuthChallengeResponse_Authentication",
            "DefineAuthChallenge_Authentication",
            "TokenGeneration_Authentication");
  }

  @Test
  void events_have_the_form_of_cognito() {
    String username = newUserWithPassword();
    String sub =
        cognito
            .adminGetUser(r -> r.userPoolId(poolId).username(username))
            .userAttributes()
            .getFirst()
            .value();
    answerCustom(startCustom(username).session(), username, CODE);

    String common =
        """
        "region": "us-east-1", "userPoolId": "%s", "userName": "%s",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "%s"}
        """
            .formatted(poolId, username, clientId);
    String attributes =
        "\"userAttributes\": {\"sub\": \"%s\", \"cognito:user_status\": \"CONFIRMED\"}"
            .formatted(sub);
    String metadata = "\"clientMetadata\": {\"sessionId\": \"session-1\"}";
    String attempt =
        "{\"challengeName\": \"CUSTOM_CHALLENGE\", \"challengeResult\": true, \"challengeMetadata\": \"one-time-code\"}";
    List<String> expected =
        List.of(
            """
            {"version": "1", %s, "triggerSource": "DefineAuthChallenge_Authentication",
             "request": {%s, "session": [], "userNotFound": false},
             "response": {"challengeName": null, "issueTokens": null, "failAuthentication": null}}
            """
                .formatted(common, attributes),
            """
            {"version": "1", %s, "triggerSource": "CreateAuthChallenge_Authentication",
             "request": {%s, "challengeName": "CUSTOM_CHALLENGE", "session": [], "userNotFound": false},
             "response": {"publicChallengeParameters": null, "privateChallengeParameters": null, "challengeMetadata": null}}
            """
                .formatted(common, attributes),
            """
            {"version": "1", %s, "triggerSource": "VerifyAuthChallengeResponse_Authentication",
             "request": {%s, %s, "privateChallengeParameters": {"code": "482916"}, "challengeAnswer": "482916",
                         "userNotFound": false},
             "response": {"answerCorrect": null}}
            """
                .formatted(common, attributes, metadata),
            """
            {"version": "1", %s, "triggerSource": "DefineAuthChallenge_Authentication",
             "request": {%s, %s, "session": [%s], "userNotFound": false},
             "response": {"challengeName": null, "issueTokens": null, "failAuthentication": null}}
            """
                .formatted(common, attributes, metadata, attempt),
            """
            {"version": "2", %s, "triggerSource": "TokenGeneration_Authentication",
             "request": {%s, %s, "scopes": ["aws.cognito.signin.user.admin"],
                         "groupConfiguration": {"groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null}},
             "response": {"claimsAndScopeOverrideDetails": null}}
            """
                .formatted(common, attributes, metadata));
    var json = JsonMapper.builder().build();
    assertThat(TRIGGERS.asked())
        .containsExactlyElementsOf(expected.stream().map(json::readTree).toList());
  }

  @Test
  void a_wrong_answer_is_asked_again_until_the_triggers_say_no() {
    String username = newUserWithPassword();
    AdminInitiateAuthResponse asked = startCustom(username);

    AdminRespondToAuthChallengeResponse second = answerCustom(asked.session(), username, WRONG);
    assertThat(second.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(second.authenticationResult()).isNull();
    AdminRespondToAuthChallengeResponse third = answerCustom(second.session(), username, WRONG);
    refused(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> answerCustom(third.session(), username, WRONG));

    assertThat(TRIGGERS.last().at("/request/session").size()).isEqualTo(3);
    assertThat(answerCustom(startCustom(username).session(), username, CODE).authenticationResult())
        .isNotNull();
  }

  @Test
  void a_session_is_of_one_user_and_one_answer() {
    String username = newUserWithPassword();
    String other = newUserWithPassword();
    String session = startCustom(username).session();

    refused("NotAuthorizedException", () -> answerCustom(session, other, CODE));
    AdminRespondToAuthChallengeResponse next = answerCustom(session, username, WRONG);
    refused("NotAuthorizedException", () -> answerCustom(session, username, CODE));
    refused("NotAuthorizedException", () -> answerCustom("x".repeat(40), username, CODE));
    assertThat(answerCustom(next.session(), username, CODE).authenticationResult()).isNotNull();
  }

  @Test
  void somebody_unknown_goes_the_same_way_and_gets_no_tokens() {
    AdminInitiateAuthResponse asked = startCustom("nobody");
    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(asked.challengeParameters()).containsEntry("kind", "one-time-code");
    assertThat(TRIGGERS.asked())
        .allSatisfy(event -> assertThat(event.at("/request/userNotFound").asBoolean()).isTrue());

    AdminRespondToAuthChallengeResponse next = answerCustom(asked.session(), "nobody", WRONG);
    refused(
        "NotAuthorizedException",
        "Incorrect username or password.",
        () -> answerCustom(next.session(), "nobody", CODE));

    assertThat(sources()).endsWith("DefineAuthChallenge_Authentication");
    assertThat(sources()).doesNotContain("TokenGeneration_Authentication");
    TRIGGERS.answer(
        DEFINE_AUTH_CHALLENGE, "{\"issueTokens\": true, \"failAuthentication\": false}");
    refused("NotAuthorizedException", () -> startCustom("nobody"));
  }

  @Test
  void somebody_who_comes_to_be_known_meanwhile_begins_anew() {
    String username = "person-" + UUID.randomUUID();
    String session = startCustom(username).session();
    cognito.adminCreateUser(r -> r.userPoolId(poolId).username(username));

    refused("NotAuthorizedException", () -> answerCustom(session, username, CODE));
  }

  @Test
  void without_hiding_somebody_unknown_is_said_to_be() {
    reconfigure(Mfa.OPTIONAL, false);
    refused("UserNotFoundException", () -> startCustom("nobody"));
    startCustom(newUser());
    assertThat(TRIGGERS.last().at("/request").has("userNotFound")).isFalse();
  }

  @Test
  void somebody_disabled_is_refused_at_the_start_and_on_the_way() {
    String username = newUserWithPassword();
    String session = startCustom(username).session();
    cognito.adminDisableUser(r -> r.userPoolId(poolId).username(username));

    refused("NotAuthorizedException", () -> answerCustom(session, username, CODE));
    refused("NotAuthorizedException", "User is disabled.", () -> startCustom(username));
  }

  @Test
  void what_a_trigger_throws_is_told() {
    String username = newUserWithPassword();
    TRIGGERS.always(DEFINE_AUTH_CHALLENGE, new TriggerFunctions.Threw("no such thing"));
    refused(
        "UserLambdaValidationException",
        "DefineAuthChallenge failed with error no such thing.",
        () -> startCustom(username));

    TRIGGERS.reset();
    TRIGGERS.always(PRE_TOKEN_GENERATION, new TriggerFunctions.Threw("the session has ended"));
    refused(
        "UserLambdaValidationException",
        "PreTokenGeneration failed with error the session has ended.",
        () -> answerCustom(startCustom(username).session(), username, CODE));
  }

  @Test
  void a_late_trigger_is_asked_three_times() {
    String username = newUserWithPassword();
    TRIGGERS.always(CREATE_AUTH_CHALLENGE, new TriggerFunctions.Late());

    refused("UnexpectedLambdaException", () -> startCustom(username));
    assertThat(sources()).filteredOn("CreateAuthChallenge_Authentication"::equals).hasSize(3);
    TRIGGERS.always(
        CREATE_AUTH_CHALLENGE, new TriggerFunctions.Unreachable("AccessDeniedException"));
    refused(
        "UnexpectedLambdaException",
        "CreateAuthChallenge invocation failed due to error AccessDeniedException.",
        () -> startCustom(username));
  }

  @Test
  void an_answer_that_is_none_is_refused() {
    String username = newUserWithPassword();
    for (String reply : List.of("null", "{}", "[]", "not json", "{\"response\": 7}")) {
      TRIGGERS.always(DEFINE_AUTH_CHALLENGE, new TriggerFunctions.Answered(reply));
      refused("InvalidLambdaResponseException", () -> startCustom(username));
    }
    TRIGGERS.reset();
    for (String response :
        List.of("{}", "{\"challengeName\": \"KINGS\"}", "{\"issueTokens\": \"yes\"}")) {
      TRIGGERS.answer(DEFINE_AUTH_CHALLENGE, response);
      refused("InvalidLambdaResponseException", () -> startCustom(username));
    }
    TRIGGERS.reset();
    String session = startCustom(username).session();
    TRIGGERS.answer(VERIFY_AUTH_CHALLENGE_RESPONSE, "{}");
    assertThat(answerCustom(session, username, CODE).authenticationResult())
        .as("what is not said to be right is wrong")
        .isNull();
  }

  @Test
  void a_pool_without_triggers_has_no_such_sign_in() {
    String username = newUserWithPassword();
    TRIGGERS.always(DEFINE_AUTH_CHALLENGE, new TriggerFunctions.None());

    refused("InvalidParameterException", () -> startCustom(username));
  }

  @Test
  void a_challenge_may_have_nothing_to_show_or_note() {
    String username = newUserWithPassword();
    TRIGGERS.answer(
        CREATE_AUTH_CHALLENGE,
        "{\"publicChallengeParameters\": {}, \"privateChallengeParameters\": {\"code\": \"482916\"}, \"challengeMetadata\": \"\"}");

    AdminInitiateAuthResponse asked = startCustom(username);

    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
    assertThat(answerCustom(asked.session(), username, CODE).authenticationResult()).isNotNull();
  }

  @Test
  void a_challenge_may_follow_another() {
    String username = newUserWithPassword();
    String session = startCustom(username).session();
    TRIGGERS.answer(
        DEFINE_AUTH_CHALLENGE,
        "{\"challengeName\": \"CUSTOM_CHALLENGE\", \"issueTokens\": false, \"failAuthentication\": false}");
    TRIGGERS.answer(
        CREATE_AUTH_CHALLENGE,
        "{\"publicChallengeParameters\": {\"kind\": \"id-number\"}, \"privateChallengeParameters\": {}}");

    AdminRespondToAuthChallengeResponse next = answerCustom(session, username, CODE);

    assertThat(next.challengeParameters()).containsEntry("kind", "id-number");
    JsonNode attempts = TRIGGERS.last().at("/request/session");
    assertThat(attempts.size()).isEqualTo(1);
    assertThat(attempts.get(0).get("challengeResult").asBoolean()).isTrue();
  }
}
