package org.openhpf.local.host.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.userpool.PasswordPolicy;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.Trigger;

class UserPoolReaderTest {
  private static final String TEMPLATE =
      """
      Resources:
        IdentityDefineChallenge: {Type: "AWS::Serverless::Function", Properties: {Runtime: java25, CodeUri: f.jar, Handler: h}}
        IdentityTokenClaims: {Type: "AWS::Serverless::Function", Properties: {Runtime: java25, CodeUri: f.jar, Handler: h}}
        DefinePermission:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: !Ref IdentityDefineChallenge.Alias
            Action: lambda:InvokeFunction
            Principal: cognito-idp.amazonaws.com
            SourceArn: !GetAtt UserPool.Arn
        ClaimsPermission:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: !Ref IdentityTokenClaims
            Action: lambda:InvokeFunction
            Principal: cognito-idp.amazonaws.com
            SourceArn: !GetAtt UserPool.Arn
        UserPool:
          Type: AWS::Cognito::UserPool
          Properties:
            UserPoolName: example
            MfaConfiguration: OPTIONAL
            EnabledMfas: [SOFTWARE_TOKEN_MFA]
            Policies:
              PasswordPolicy: {MinimumLength: 12, RequireLowercase: true, TemporaryPasswordValidityDays: 3}
            LambdaConfig:
              DefineAuthChallenge: !Ref IdentityDefineChallenge.Alias
              PreTokenGenerationConfig: {LambdaArn: !GetAtt IdentityTokenClaims.Arn, LambdaVersion: V2_0}
        Citizens: {Type: "AWS::Cognito::UserPoolGroup", Properties: {UserPoolId: !Ref UserPool, GroupName: citizen, Precedence: 50}}
        Staff: {Type: "AWS::Cognito::UserPoolGroup", Properties: {UserPoolId: !Ref UserPool, GroupName: staff, Precedence: 10}}
        UserPoolClient:
          Type: AWS::Cognito::UserPoolClient
          Properties:
            UserPoolId: !Ref UserPool
            GenerateSecret: true
            PreventUserExistenceErrors: ENABLED
            EnableTokenRevocation: true
            ExplicitAuthFlows: [ALLOW_CUSTOM_AUTH, ALLOW_REFRESH_TOKEN_AUTH]
            AccessTokenValidity: 15
            RefreshTokenValidity: 30
            AuthSessionValidity: 5
            TokenValidityUnits: {AccessToken: minutes, RefreshToken: days}
      """;

  @TempDir Path folder;

  private Optional<UserPoolResource> read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("template.yaml"), yaml);
    return new TemplateReader(file, Map.of(), LocalNames.NOTHING_RUNS).userPool();
  }

  private void refused(String yaml, String place, String fault) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("template " + place)
        .hasMessageContaining(fault);
  }

  @Test
  void readsPoolClientGroupsAndTriggers() throws IOException {
    UserPoolResource pool = read(TEMPLATE).orElseThrow();

    assertThat(pool.settings())
        .isEqualTo(
            new PoolSettings(
                "us-east-1_local",
                "local",
                List.of("staff", "citizen"),
                Mfa.OPTIONAL,
                new PasswordPolicy(12, false, true, false, false, Duration.ofDays(3)),
                true,
                true,
                Set.of("ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                new Lifetimes(
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofDays(30),
                    Duration.ofMinutes(5))));
    assertThat(pool.triggers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Trigger.DEFINE_AUTH_CHALLENGE, "IdentityDefineChallenge",
                Trigger.PRE_TOKEN_GENERATION, "IdentityTokenClaims"));
  }

  @Test
  void aPoolOfWhichNothingIsSaidIsAsCognitoMakesIt() throws IOException {
    String bare =
        "Resources: {P: {Type: 'AWS::Cognito::UserPool'}, C: {Type: 'AWS::Cognito::UserPoolClient'}}";
    PoolSettings settings = read(bare).orElseThrow().settings();

    assertThat(settings.lifetimes()).isEqualTo(Lifetimes.DEFAULT);
    assertThat(settings.passwords()).isEqualTo(PasswordPolicy.DEFAULT);
    assertThat(settings.mfa()).isEqualTo(Mfa.OFF);
    assertThat(settings.hasSecret()).isFalse();
    assertThat(settings.hidesUsers()).isFalse();
    assertThat(read("Resources: {}")).isEmpty();
  }

  @Test
  void aTriggerThatThePoolMayNotInvokeStopsIt() {
    refused(
        TEMPLATE.replace("FunctionName: !Ref IdentityDefineChallenge.Alias", "FunctionName: other"),
        "UserPool.LambdaConfig.DefineAuthChallenge",
        "no AWS::Lambda::Permission");
    // A permission of the function is none of its alias.
    refused(
        TEMPLATE.replace(
            "FunctionName: !Ref IdentityDefineChallenge.Alias",
            "FunctionName: !Ref IdentityDefineChallenge"),
        "UserPool.LambdaConfig.DefineAuthChallenge",
        "no AWS::Lambda::Permission");
    refused(
        TEMPLATE.replaceFirst("SourceArn: !GetAtt UserPool.Arn", "SourceArn: arn:aws:s3:::b"),
        "UserPool.LambdaConfig.DefineAuthChallenge",
        "no AWS::Lambda::Permission");
  }

  @Test
  void whatItDoesNotKnowStopsItByName() {
    refused(
        TEMPLATE.replace("DefineAuthChallenge:", "PostAuthentication:"),
        "UserPool.LambdaConfig.PostAuthentication",
        "does not know");
    refused(
        TEMPLATE.replace("V2_0", "V1_0"),
        "UserPool.LambdaConfig.PreTokenGenerationConfig.LambdaVersion",
        "V1_0");
    refused(
        TEMPLATE.replace("[SOFTWARE_TOKEN_MFA]", "[SMS_MFA]"), "UserPool.EnabledMfas", "SMS_MFA");
    refused(
        TEMPLATE.replace("AuthSessionValidity: 5", "RefreshTokenRotation: {}"),
        "UserPoolClient.RefreshTokenRotation",
        "does not know");
    refused(
        TEMPLATE + "  Another: {Type: 'AWS::Cognito::UserPool'}\n",
        "AWS::Cognito::UserPool",
        "one user pool");
  }
}
