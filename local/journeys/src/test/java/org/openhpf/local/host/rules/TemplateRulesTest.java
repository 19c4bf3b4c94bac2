package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.rules.Triggers.events;
import static org.openhpf.local.host.rules.Triggers.timeout;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;
import static org.openhpf.local.testing.SamTemplate.target;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** What every deployment must have, whoever adds the next function. */
class TemplateRulesTest {
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
  void functionsRunOnJava25AndArm() {
    Map<String, Object> all = map(map(template.root().get("Globals")).get("Function"));
    assertThat(all).containsEntry("Runtime", "java25");
    assertThat(target(list(all.get("Architectures")).getFirst())).isEqualTo("Architecture");
    assertThat(map(map(template.root().get("Parameters")).get("Architecture")))
        .containsEntry("Default", "arm64");
    assertThat(functions())
        .allSatisfy(f -> assertThat(f.properties()).doesNotContainKeys("Runtime", "Handler"));
  }

  /** What only the clock calls may start cold: nobody waits. */
  @Test
  void whatSomebodyWaitsForIsWarmInExactlyOneWayBehindTheLiveAlias() {
    assertThat(functions().filter(f -> !isScheduled(f)))
        .allSatisfy(
            f -> {
              assertThat(f.properties()).containsEntry("AutoPublishAlias", "live");
              assertThat(Set.of("SnapStart", "ProvisionedConcurrencyConfig"))
                  .filteredOn(f.properties()::containsKey)
                  .hasSize(1);
            });
    assertThat(functions().filter(TemplateRulesTest::isScheduled))
        .isNotEmpty()
        .allSatisfy(
            f -> assertThat(f.properties()).doesNotContainKeys("AutoPublishAlias", "SnapStart"));
    assertThat(template.resource("AppointmentsHttp").properties())
        .containsKey("ProvisionedConcurrencyConfig");
  }

  private static boolean isScheduled(Resource function) {
    return !triggers(function).isEmpty()
        && triggers(function).stream().allMatch("ScheduleV2"::equals);
  }

  private static List<String> triggers(Resource function) {
    return map(function.at("Events")).values().stream()
        .map(event -> (String) map(event).get("Type"))
        .toList();
  }

  /**
   * CloudFormation takes 500. SAM makes of a function itself and its role, of an alias a version
   * beside it, and of each event one resource more.
   */
  @Test
  void theStackHasNoMoreResourcesThanCloudFormationTakes() {
    long made =
        functions()
            .mapToLong(
                f ->
                    1
                        + (f.properties().containsKey("AutoPublishAlias") ? 2 : 0)
                        + triggers(f).size())
            .sum();
    assertThat(map(template.root().get("Resources")).size() + made).isLessThanOrEqualTo(500);
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
        .allSatisfy(f -> assertThat(timeout(template, f)).isLessThan(30));
  }

  @Test
  void threeStagesAreConfigured() throws IOException {
    assertThat(Files.readString(RepositoryRoot.find().resolve("samconfig.toml")))
        .contains(
            "[dev.deploy.parameters]", "[staging.deploy.parameters]", "[prod.deploy.parameters]");
  }

  @Test
  void whatAllFunctionsHaveNoneHasAgain() {
    List<Object> all = list(map(map(template.root().get("Globals")).get("Function")).get("Layers"));
    assertThat(all).isNotEmpty();
    assertThat(functions().filter(f -> f.properties().containsKey("Layers")))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(list(f.at("Layers"))).doesNotContainAnyElementsOf(all));
  }

  private static Stream<Resource> functions() {
    return template.functions();
  }
}
