package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.rules.Triggers.timeout;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;
import static org.openhpf.local.testing.SamTemplate.target;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** How the user pool asks functions, and whom it lets in. */
class UserPoolRulesTest {
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
  }

  /** Cognito waits 5 seconds; by the alias it asks what a snapshot was taken of, and may. */
  @Test
  void triggersAnswerBeforeTheUserPoolGivesUp() {
    Map<String, Object> config = map(template.resource("UserPool").at("LambdaConfig"));
    assertThat(config)
        .containsOnlyKeys(
            "DefineAuthChallenge",
            "CreateAuthChallenge",
            "VerifyAuthChallengeResponse",
            "PreTokenGenerationConfig");
    assertThat(map(config.get("PreTokenGenerationConfig"))).containsEntry("LambdaVersion", "V2_0");
    Stream<Object> asked =
        config.entrySet().stream()
            .map(
                trigger ->
                    trigger.getKey().equals("PreTokenGenerationConfig")
                        ? map(trigger.getValue()).get("LambdaArn")
                        : trigger.getValue());
    assertThat(asked)
        .allSatisfy(
            function -> {
              assertThat(map(function).get("!Ref").toString()).endsWith(".Alias");
              Resource resource = template.resource(target(function));
              assertThat(timeout(template, resource)).isLessThanOrEqualTo(5);
              assertThat(resource.at("SnapStart", "ApplyOn")).isEqualTo("PublishedVersions");
              assertThat(template.resources("AWS::Lambda::Permission"))
                  .anySatisfy(
                      permission -> {
                        assertThat(permission.at("FunctionName")).isEqualTo(function);
                        assertThat(permission.at("Principal"))
                            .isEqualTo("cognito-idp.amazonaws.com");
                        assertThat(permission.at("SourceArn"))
                            .isEqualTo(Map.of("!GetAtt", "UserPool.Arn"));
                      });
            });
  }

  @Test
  void theClientOfTheUserPoolIsConfidentialAndTellsNobodyWhoThereIs() {
    Resource client = template.resource("UserPoolClient");
    assertThat(client.properties())
        .containsEntry("GenerateSecret", true)
        .containsEntry("PreventUserExistenceErrors", "ENABLED")
        .containsEntry("EnableTokenRevocation", true);
    assertThat(list(client.at("ExplicitAuthFlows")))
        .containsExactlyInAnyOrder(
            "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
    assertThat(template.resource("UserPool").at("MfaConfiguration")).isNotEqualTo("OFF");
  }
}
