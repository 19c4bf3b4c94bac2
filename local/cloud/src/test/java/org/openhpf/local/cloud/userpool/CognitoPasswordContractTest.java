package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponseType;

/** Passwords, temporary ones, and codes of an authenticator app. */
class CognitoPasswordContractTest extends CognitoContract {
  private static final String OTHER_PASSWORD = "Another-horse-1";

  @AfterEach
  void usual() {
    configure(Mfa.OPTIONAL, true);
  }

  /**
   * Sets a second factor up as one who is signed in; its code of this moment is used then.
   *
   * @return its secret
   */
  private static String secondFactor(String username) {
    String token = startPassword(username, PASSWORD).authenticationResult().accessToken();
    String secretCode = cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode();
    assertThat(
            cognito
                .verifySoftwareToken(r -> r.accessToken(token).userCode(code(secretCode, 0)))
                .status())
        .isEqualTo(VerifySoftwareTokenResponseType.SUCCESS);
    cognito.adminSetUserMFAPreference(
        r ->
            r.userPoolId(poolId)
                .username(username)
                .softwareTokenMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    return secretCode;
  }

  private static void answerCode(String session, String username, String code) {
    answer(
        ChallengeNameType.SOFTWARE_TOKEN_MFA,
        session,
        username,
        Map.of("SOFTWARE_TOKEN_MFA_CODE", code));
  }

  @Test
  void the_right_password_gives_tokens() {
    String username = newUserWithPassword();

    var result = startPassword(username, PASSWORD).authenticationResult();

    assertThat(result.tokenType()).isEqualTo("Bearer");
    assertThat(result.refreshToken()).isNotEmpty();
    assertThat(claims(result.accessToken()).getClaim("username")).isEqualTo(username);
  }

  @Test
  void a_wrong_password_and_an_unknown_user_are_told_alike() {
    String username = newUserWithPassword();
    for (String who : new String[] {username, "nobody"}) {
      refused(
          "NotAuthorizedException",
          "Incorrect username or password.",
          () -> startPassword(who, "Wrong-horse-1"));
    }
    reconfigure(Mfa.OPTIONAL, false);
    refused("UserNotFoundException", () -> startPassword("nobody", PASSWORD));
  }

  @Test
  void the_secret_hash_is_needed_and_checked() {
    String username = newUserWithPassword();
    refused(
        "NotAuthorizedException",
        () ->
            cognito.adminInitiateAuth(
                r ->
                    r.userPoolId(poolId)
                        .clientId(clientId)
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(
                            Map.of(
                                "USERNAME", username,
                                "PASSWORD", PASSWORD,
                                "SECRET_HASH", hash("somebody-else")))));
    refused(
        "NotAuthorizedException",
        () ->
            cognito.adminInitiateAuth(
                r ->
                    r.userPoolId(poolId)
                        .clientId(clientId)
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", username, "PASSWORD", PASSWORD))));
  }

  @Test
  void flows_and_parameters_that_are_none_are_refused() {
    refused(
        "InvalidParameterException",
        () -> start(AuthFlowType.USER_PASSWORD_AUTH, "nobody", Map.of("PASSWORD", PASSWORD)));
    refused(
        "InvalidParameterException",
        () -> start(AuthFlowType.ADMIN_USER_PASSWORD_AUTH, "nobody", Map.of()));
  }

  @Test
  void a_temporary_password_is_changed_first() {
    String username = newUser();
    cognito.adminSetUserPassword(
        r -> r.userPoolId(poolId).username(username).password(PASSWORD).permanent(false));
    AdminInitiateAuthResponse asked = startPassword(username, PASSWORD);
    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    assertThat(asked.challengeParameters()).containsEntry("USER_ID_FOR_SRP", username);
    assertThat(asked.authenticationResult()).isNull();

    refused(
        "InvalidPasswordException",
        () ->
            answer(
                ChallengeNameType.NEW_PASSWORD_REQUIRED,
                asked.session(),
                username,
                Map.of("NEW_PASSWORD", "weak")));
    assertThat(
            answer(
                    ChallengeNameType.NEW_PASSWORD_REQUIRED,
                    asked.session(),
                    username,
                    Map.of("NEW_PASSWORD", OTHER_PASSWORD))
                .authenticationResult()
                .accessToken())
        .isNotEmpty();

    refused("NotAuthorizedException", () -> startPassword(username, PASSWORD));
    assertThat(startPassword(username, OTHER_PASSWORD).authenticationResult()).isNotNull();
  }

  @Test
  void five_wrong_passwords_lock_the_right_one_out() {
    String username = newUserWithPassword();
    // Seven, as the pauses are a second, then two, then four: enough for the slowest machine.
    int counted = 0;
    for (int i = 0; i < 40 && counted < 2; i++) {
      try {
        startPassword(username, "Wrong-horse-" + i);
      } catch (CognitoIdentityProviderException e) {
        counted += e.awsErrorDetails().errorMessage().equals("Password attempts exceeded") ? 1 : 0;
      }
    }
    refused(
        "NotAuthorizedException",
        "Password attempts exceeded",
        () -> startPassword(username, PASSWORD));
  }

  @Test
  void a_code_is_asked_of_those_who_have_a_second_factor() {
    String username = newUserWithPassword();
    String factor = secondFactor(username);
    AdminInitiateAuthResponse asked = startPassword(username, PASSWORD);
    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
    assertThat(cognito.adminGetUser(r -> r.userPoolId(poolId).username(username)))
        .satisfies(
            user -> {
              assertThat(user.userMFASettingList()).containsExactly("SOFTWARE_TOKEN_MFA");
              assertThat(user.preferredMfaSetting()).isEqualTo("SOFTWARE_TOKEN_MFA");
            });

    String right = code(factor, 1);
    String wrong = right.equals("000000") ? "000001" : "000000";
    refused("CodeMismatchException", () -> answerCode(asked.session(), username, wrong));
    answerCode(asked.session(), username, right);
    refused("NotAuthorizedException", () -> answerCode(asked.session(), username, right));

    AdminInitiateAuthResponse again = startPassword(username, PASSWORD);
    refused(
        "ExpiredCodeException",
        "Your software token has already been used once.",
        () -> answerCode(again.session(), username, right));
  }

  @Test
  void of_two_with_the_same_code_one_comes_in() throws Exception {
    String username = newUserWithPassword();
    String right = code(secondFactor(username), 1);
    Callable<Boolean> signIn =
        () -> {
          String session = startPassword(username, PASSWORD).session();
          try {
            answerCode(session, username, right);
            return true;
          } catch (CognitoIdentityProviderException e) {
            return false;
          }
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(signIn);
      var other = threads.submit(signIn);
      assertThat(one.get() ^ other.get()).isTrue();
    }
  }

  @Test
  void a_second_factor_is_verified_before_it_counts() {
    String username = newUserWithPassword();
    String token = startPassword(username, PASSWORD).authenticationResult().accessToken();
    String secretCode = cognito.associateSoftwareToken(r -> r.accessToken(token)).secretCode();
    assertThat(secretCode).matches("[A-Z2-7]{16,}");
    String wrong = code(secretCode, 0).equals("000000") ? "000001" : "000000";

    refused(
        "EnableSoftwareTokenMFAException",
        "Code mismatch",
        () -> cognito.verifySoftwareToken(r -> r.accessToken(token).userCode(wrong)));
    refused(
        "InvalidParameterException",
        () ->
            cognito.adminSetUserMFAPreference(
                r ->
                    r.userPoolId(poolId)
                        .username(username)
                        .softwareTokenMfaSettings(s -> s.enabled(true))));
    refused(
        "NotAuthorizedException",
        () -> cognito.associateSoftwareToken(r -> r.accessToken("e30.e30.e30")));
    assertThat(startPassword(username, PASSWORD).authenticationResult()).isNotNull();
  }

  @Test
  void where_all_need_a_second_factor_it_is_set_up_within_the_sign_in() {
    reconfigure(Mfa.ON, true);
    String username = newUserWithPassword();
    AdminInitiateAuthResponse asked = startPassword(username, PASSWORD);
    assertThat(asked.challengeName()).isEqualTo(ChallengeNameType.MFA_SETUP);

    var associated = cognito.associateSoftwareToken(r -> r.session(asked.session()));
    refused(
        "NotAuthorizedException",
        () -> answer(ChallengeNameType.MFA_SETUP, associated.session(), username, Map.of()));
    AdminInitiateAuthResponse askedAgain = startPassword(username, PASSWORD);
    var begun = cognito.associateSoftwareToken(r -> r.session(askedAgain.session()));
    String wrong = code(begun.secretCode(), 0).equals("000000") ? "000001" : "000000";
    refused(
        "EnableSoftwareTokenMFAException",
        () -> cognito.verifySoftwareToken(r -> r.session(begun.session()).userCode(wrong)));
    var verified =
        cognito.verifySoftwareToken(
            r -> r.session(begun.session()).userCode(code(begun.secretCode(), 0)));
    assertThat(
            answer(ChallengeNameType.MFA_SETUP, verified.session(), username, Map.of())
                .authenticationResult()
                .accessToken())
        .isNotEmpty();
    assertThat(startPassword(username, PASSWORD).challengeName())
        .isEqualTo(ChallengeNameType.SOFTWARE_TOKEN_MFA);
  }
}
