package org.openhpf.identity.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolClientResponse;

class CognitoStepsTest {
  private final List<String> calls = new ArrayList<>();

  /**
   * The pool may have taken it, and its session is spent: to repeat it would look like a refusal.
   */
  @Test
  void anAnswerWhoseReplyIsLostIsNotGivenTwice() {
    var steps = new CognitoSteps(new CognitoClient(deaf(), "pool", "client"));

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofSeconds(2),
                    () ->
                        steps.respond(
                            ChallengeNameType.CUSTOM_CHALLENGE, "who", "s", Map.of(), Map.of())));
    assertThat(calls).containsOnlyOnce("adminRespondToAuthChallenge");
  }

  private CognitoIdentityProviderClient deaf() {
    return (CognitoIdentityProviderClient)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {CognitoIdentityProviderClient.class},
            (self, method, arguments) -> {
              calls.add(method.getName());
              if (method.getName().equals("describeUserPoolClient")) {
                return DescribeUserPoolClientResponse.builder()
                    .userPoolClient(client -> client.clientSecret("secret"))
                    .build();
              }
              throw SdkClientException.create("no reply");
            });
  }
}
