package org.openhpf.identity.pool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Attempts;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UnexpectedLambdaException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/**
 * Our one client of the user pool, which is confidential: its secret is asked for once and kept in
 * memory, never in a variable or a snapshot.
 */
final class CognitoClient {
  private final CognitoIdentityProviderClient cognito;
  private final String poolId;
  private final String clientId;
  private volatile String knownSecret;

  CognitoClient(CognitoIdentityProviderClient cognito, String poolId, String clientId) {
    this.cognito = cognito;
    this.poolId = poolId;
    this.clientId = clientId;
  }

  String poolId() {
    return poolId;
  }

  String clientId() {
    return clientId;
  }

  /**
   * Calls the pool; what may pass is tried again in the time left.
   *
   * @param what for the log
   * @throws RetryLater if it did not answer in time, or a trigger of ours failed
   */
  <T> T call(
      String what,
      BiFunction<CognitoIdentityProviderClient, AwsRequestOverrideConfiguration, T> call) {
    return attempts(what, attempt -> call.apply(cognito, attempt.limit()));
  }

  /**
   * As {@link #call}, of a step of a sign-in. It passes through triggers of ours, so it may take
   * all the time that is left; and it spends the pool's session, so where no answer came it is not
   * made again, and whoever signs in begins anew.
   */
  <T> T callOnce(
      String what,
      BiFunction<CognitoIdentityProviderClient, AwsRequestOverrideConfiguration, T> call) {
    return attempts(
        what,
        attempt -> {
          if (attempt.mayBeDone()) {
            throw new RetryLater(what + " was not answered");
          }
          return call.apply(
              cognito,
              AwsRequestOverrideConfiguration.builder()
                  .apiCallAttemptTimeout(Deadline.left())
                  .build());
        });
  }

  private static <T> T attempts(String what, Function<Attempts.Attempt, T> call) {
    try {
      return Attempts.of(what, call);
    } catch (UserLambdaValidationException | UnexpectedLambdaException | LimitExceededException e) {
      throw new RetryLater(what + " failed at the user pool", e);
    }
  }

  String secret() {
    String known = knownSecret;
    if (known == null) {
      known =
          call("the user pool's client", this::client)
              .map(UserPoolClientType::clientSecret)
              .orElse("primed"); // while an environment is primed nobody answers
      if (!Priming.active()) {
        knownSecret = known;
      }
    }
    return known;
  }

  private Optional<UserPoolClientType> client(
      CognitoIdentityProviderClient pool, AwsRequestOverrideConfiguration limit) {
    return Optional.ofNullable(
        pool.describeUserPoolClient(
                ask -> ask.userPoolId(poolId).clientId(clientId).overrideConfiguration(limit))
            .userPoolClient());
  }

  /** SECRET_HASH: what shows the pool that a call for this user is made by its client. */
  String secretHash(String userName) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(userName.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(clientId.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
