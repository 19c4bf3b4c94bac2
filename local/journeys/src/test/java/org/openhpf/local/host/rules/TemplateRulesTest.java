package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;
import static org.openhpf.local.testing.SamTemplate.target;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** What every deployment must have, whoever adds the next function. */
class TemplateRulesTest {
  private static final int HALF_A_YEAR = 180;
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
  }

  @Test
  void sectionsStandInTheirOrder() {
    assertThat(template.root().keySet())
        .containsExactly(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Parameters",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");
    assertThat(
            Stream.of("API", "pages", "layers", "functions", "queues", "data", "observability")
                .toList())
        .isSortedAccordingTo(
            (a, b) ->
                Integer.compare(
                    template.text().indexOf("- " + a + "\n"),
                    template.text().indexOf("- " + b + "\n")));
    assertThat(functions().map(Resource::id)).isSorted();
  }

  @Test
  void functionsRunOnJava25AndArmBehindTheLiveAlias() {
    Map<String, Object> all = map(map(template.root().get("Globals")).get("Function"));
    assertThat(all).containsEntry("Runtime", "java25").containsEntry("AutoPublishAlias", "live");
    assertThat(target(list(all.get("Architectures")).getFirst())).isEqualTo("Architecture");
    assertThat(map(map(template.root().get("Parameters")).get("Architecture")))
        .containsEntry("Default", "arm64");
    assertThat(functions())
        .allSatisfy(f -> assertThat(f.properties()).doesNotContainKeys("Runtime", "Handler"));
  }

  @Test
  void everyFunctionIsWarmInExactlyOneWay() {
    assertThat(functions())
        .allSatisfy(
            f ->
                assertThat(Set.of("SnapStart", "ProvisionedConcurrencyConfig"))
                    .filteredOn(f.properties()::containsKey)
                    .hasSize(1));
    assertThat(template.resource("AppointmentsHttp").properties())
        .containsKey("ProvisionedConcurrencyConfig");
  }

  @Test
  void environmentsAreRaisedBeforeTheHallOpensAndByLoad() {
    assertThat(list(template.resource("AppointmentsHttpScaling").at("ScheduledActions")))
        .anySatisfy(
            action -> {
              assertThat(map(action)).containsEntry("Timezone", "Asia/Shanghai");
              assertThat(map(action).get("Schedule").toString())
                  .startsWith("cron(20 8 ? * MON-FRI");
            });
    assertThat(template.resources("AWS::ApplicationAutoScaling::ScalingPolicy"))
        .anySatisfy(
            policy ->
                assertThat(policy.at("TargetTrackingScalingPolicyConfiguration")).isNotNull());
  }

  @Test
  void logsAreKeptForHalfAYearAndEveryFunctionHasItsGroup() {
    assertThat(template.resources("AWS::Logs::LogGroup"))
        .allSatisfy(
            group ->
                assertThat((Integer) group.at("RetentionInDays"))
                    .isGreaterThanOrEqualTo(HALF_A_YEAR));
    assertThat(functions())
        .allSatisfy(
            f ->
                assertThat(target(f.at("LoggingConfig", "LogGroup")))
                    .isEqualTo(f.id() + "LogGroup"));
    assertThat(template.resource("Api").at("AccessLogSettings", "DestinationArn")).isNotNull();
  }

  @Test
  void policiesAreInlineAndNameWhatTheyAllow() {
    assertThat(functions())
        .allSatisfy(
            f ->
                assertThat(list(f.at("Policies")))
                    .allSatisfy(policy -> assertThat(map(policy)).containsOnlyKeys("Statement")));
    // A "*" that stands alone has its reason beside it.
    assertThat(
            template.text().lines().filter(line -> line.matches(".*Resource: *['\"]?\\*['\"]?.*")))
        .allSatisfy(line -> assertThat(line).contains(" # "));
    assertThat(template.text()).doesNotContain("arn:aws:", "amazonaws.com/");
  }

  @Test
  void httpFunctionsAnswerBeforeTheApiGivesUp() {
    assertThat(functions().filter(f -> events(f, "HttpApi").findAny().isPresent()))
        .allSatisfy(f -> assertThat(timeout(f)).isLessThan(30));
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
              assertThat(timeout(resource)).isLessThanOrEqualTo(5);
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

  @Test
  void everyConsumedQueueReturnsOnlyWhatFailedAndHasADeadLetterQueueThatLastsLonger() {
    assertThat(functions())
        .allSatisfy(
            f ->
                assertThat(events(f, "SQS"))
                    .allSatisfy(
                        source -> {
                          assertThat(list(source.get("FunctionResponseTypes")))
                              .containsExactly("ReportBatchItemFailures");
                          Resource queue = template.resource(target(source.get("Queue")));
                          assertThat((Integer) queue.at("VisibilityTimeout"))
                              .isGreaterThanOrEqualTo(6 * timeout(f));
                          Resource dead =
                              template.resource(
                                  target(queue.at("RedrivePolicy", "deadLetterTargetArn")));
                          assertThat((Integer) dead.at("MessageRetentionPeriod"))
                              .isGreaterThan((Integer) queue.at("MessageRetentionPeriod"));
                        }));
  }

  @Test
  void everyDeadLetterQueueRaisesAnAlarm() {
    Set<String> watched =
        template
            .resources("AWS::CloudWatch::Alarm")
            .filter(alarm -> "ApproximateNumberOfMessagesVisible".equals(alarm.at("MetricName")))
            .map(alarm -> target(map(list(alarm.at("Dimensions")).getFirst()).get("Value")))
            .collect(Collectors.toSet());
    assertThat(
            template
                .resources("AWS::SQS::Queue")
                .map(Resource::id)
                .filter(id -> id.contains("DeadLetter")))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(watched).contains(id));
  }

  @Test
  void everyFunctionHasAnErrorAlarm() {
    Set<String> watched =
        template
            .resources("AWS::CloudWatch::Alarm")
            .filter(alarm -> "Errors".equals(alarm.at("MetricName")))
            .map(alarm -> target(map(list(alarm.at("Dimensions")).getFirst()).get("Value")))
            .collect(Collectors.toSet());
    assertThat(functions().map(Resource::id)).allSatisfy(id -> assertThat(watched).contains(id));
  }

  @Test
  void severeLinesOfEveryFunctionRaiseAnAlarm() {
    Set<String> groups =
        template
            .resources("AWS::Logs::MetricFilter")
            .filter(filter -> filter.at("FilterPattern").toString().contains("SEVERE"))
            .map(filter -> target(filter.at("LogGroupName")))
            .collect(Collectors.toSet());
    assertThat(functions().map(f -> f.id() + "LogGroup"))
        .allSatisfy(group -> assertThat(groups).contains(group));
    assertThat(template.resource("SevereLogLines").type()).isEqualTo("AWS::CloudWatch::Alarm");
  }

  @Test
  void streamsReportFailuresAndGiveUpIntoAQueue() {
    assertThat(functions().flatMap(f -> events(f, "DynamoDB")))
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(list(source.get("FunctionResponseTypes")))
                  .containsExactly("ReportBatchItemFailures");
              assertThat(source).containsKeys("MaximumRetryAttempts", "DestinationConfig");
            });
  }

  @Test
  void schedulesKeepChinaTime() {
    assertThat(functions().flatMap(f -> events(f, "ScheduleV2")))
        .isNotEmpty()
        .allSatisfy(
            schedule ->
                assertThat(schedule).containsEntry("ScheduleExpressionTimezone", "Asia/Shanghai"));
  }

  @Test
  void tablesCanBeRestoredAndAreNotDeletedWithTheStack() {
    assertThat(template.resources("AWS::DynamoDB::Table"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                  .isEqualTo(true);
              assertThat(table.at("DeletionProtectionEnabled")).isEqualTo(true);
              assertThat(table.body()).containsEntry("DeletionPolicy", "Retain");
              assertThat(table.at("WarmThroughput")).isNotNull();
            });
  }

  /** An append-only table is one whose rows no function may change or delete. */
  @Test
  void auditRecordsCanOnlyBeAddedAndRead() {
    assertThat(functions().flatMap(f -> list(f.at("Policies")).stream()))
        .flatMap(policy -> list(map(policy).get("Statement")))
        .flatMap(TemplateRulesTest::whereItHolds)
        .filteredOn(statement -> map(statement).get("Resource").toString().contains("AuditTable"))
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(map(statement).get("Action"))
                    .isIn("dynamodb:PutItem", "dynamodb:Query"));
  }

  /** A statement, or the one that {@code !If} stands for where its condition holds. */
  private static List<Object> whereItHolds(Object statement) {
    Object choice = map(statement).get("!If");
    return List.of(choice == null ? statement : list(choice).get(1));
  }

  @Test
  void pagesComeFromABucketThatTheDistributionAloneReads() {
    Resource bucket = template.resource("WebBucket");
    assertThat(map(bucket.at("PublicAccessBlockConfiguration")).values())
        .containsExactly(true, true, true, true);
    assertThat(bucket.at("BucketEncryption", "ServerSideEncryptionConfiguration")).isNotNull();
    List<Map<String, Object>> statements =
        list(template.resource("WebBucketPolicy").at("PolicyDocument", "Statement")).stream()
            .map(SamTemplate::map)
            .toList();
    assertThat(statements.stream().filter(one -> one.get("Effect").equals("Allow")))
        .singleElement()
        .satisfies(
            allowed -> {
              assertThat(map(allowed.get("Principal")))
                  .isEqualTo(Map.of("Service", "cloudfront.amazonaws.com"));
              assertThat(list(allowed.get("Action")))
                  .containsExactly("s3:GetObject", "s3:ListBucket");
              assertThat(
                      map(map(allowed.get("Condition")).get("StringEquals"))
                          .get("AWS:SourceArn")
                          .toString())
                  .contains("distribution/${WebDistribution}");
            });
  }

  @Test
  void pagesMayLoadNothingButThemselves() {
    Object policy =
        template
            .resource("WebHeaders")
            .at(
                "ResponseHeadersPolicyConfig",
                "SecurityHeadersConfig",
                "ContentSecurityPolicy",
                "ContentSecurityPolicy");
    assertThat(list(map(policy).get("!Sub")).getFirst().toString())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        .contains(
            "; connect-src 'self'${Issuer} ${DocumentBucket.RegionalDomainName}; ",
            "; base-uri 'none'; ",
            "; frame-ancestors 'none'; ",
            "; require-trusted-types-for 'script'; trusted-types 'none'")
        .doesNotContain("unsafe", "http", "*", "blob:");
    assertThat(
            template
                .resource("WebDistribution")
                .at("DistributionConfig", "DefaultCacheBehavior", "ResponseHeadersPolicyId"))
        .isEqualTo(Map.of("!Ref", "WebHeaders"));
  }

  @Test
  void theEdgeNeverKeepsTheApi() {
    Resource distribution = template.resource("WebDistribution");
    assertThat(list(distribution.at("DistributionConfig", "CacheBehaviors")))
        .singleElement()
        .satisfies(
            behavior ->
                assertThat(map(behavior))
                    .containsEntry("PathPattern", "/v1/*")
                    .containsEntry("TargetOriginId", "api")
                    // CloudFront's own policies: CachingDisabled, AllViewerExceptHostHeader.
                    .containsEntry("CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
                    .containsEntry("OriginRequestPolicyId", "b689b0a8-53d0-40ab-baf2-68738e2966ac")
                    .containsEntry("ViewerProtocolPolicy", "https-only"));
  }

  @Test
  void threeStagesAreConfigured() throws IOException {
    assertThat(Files.readString(RepositoryRoot.find().resolve("samconfig.toml")))
        .contains(
            "[dev.deploy.parameters]", "[staging.deploy.parameters]", "[prod.deploy.parameters]");
  }

  private static Stream<Resource> functions() {
    return template.functions();
  }

  private static Stream<Map<String, Object>> events(Resource function, String type) {
    return map(function.at("Events")).values().stream()
        .map(SamTemplate::map)
        .filter(event -> event.get("Type").equals(type))
        .map(event -> map(event.get("Properties")));
  }

  private static int timeout(Resource function) {
    Object own = function.at("Timeout");
    Object all = map(map(template.root().get("Globals")).get("Function")).get("Timeout");
    return (Integer) (own == null ? all : own);
  }

  static List<Map<String, Object>> httpRoutes(SamTemplate template) {
    return template
        .resources("AWS::Serverless::Function")
        .flatMap(f -> events(f, "HttpApi"))
        .toList();
  }
}
