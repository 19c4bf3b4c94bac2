package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;
import static org.openhpf.local.testing.SamTemplate.target;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** What fails is logged, kept and seen. */
class AlarmRulesTest {
  private static final int HALF_A_YEAR = 180;
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
  }

  @Test
  void logsAreKeptForHalfAYearAndEveryFunctionWritesToOne() {
    assertThat(template.resources("AWS::Logs::LogGroup"))
        .allSatisfy(
            group ->
                assertThat((Integer) group.at("RetentionInDays"))
                    .isGreaterThanOrEqualTo(HALF_A_YEAR));
    assertThat(functions())
        .allSatisfy(
            f ->
                assertThat(template.resource(target(f.at("LoggingConfig", "LogGroup"))).type())
                    .isEqualTo("AWS::Logs::LogGroup"));
    assertThat(template.resource("Api").at("AccessLogSettings", "DestinationArn")).isNotNull();
  }

  @Test
  void everyDeadLetterQueueRaisesAnAlarm() {
    Set<String> watched = watched("ApproximateNumberOfMessagesVisible");
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
    Set<String> watched = watched("Errors");
    assertThat(functions().map(Resource::id)).allSatisfy(id -> assertThat(watched).contains(id));
  }

  @Test
  void severeLinesRaiseAnAlarm() {
    // Such a line is a metric by itself (JsonLines), of all functions together.
    var alarm = template.resource("SevereLogLines");
    assertThat(alarm.type()).isEqualTo("AWS::CloudWatch::Alarm");
    assertThat(alarm.at("Namespace")).isEqualTo("OpenHPF");
    assertThat(alarm.at("MetricName")).isEqualTo("SevereLogLines");
    assertThat(alarm.properties()).doesNotContainKey("Dimensions");
  }

  /** What an alarm looks at by this metric: what its alarms sum up. */
  private static Set<String> watched(String metric) {
    return template
        .resources("AWS::CloudWatch::Alarm")
        .filter(alarm -> alarm.at("Metrics") != null)
        .flatMap(alarm -> list(alarm.at("Metrics")).stream())
        .map(one -> map(map(one).getOrDefault("MetricStat", Map.of())).get("Metric"))
        .filter(one -> one != null && metric.equals(map(one).get("MetricName")))
        .map(one -> target(map(list(map(one).get("Dimensions")).getFirst()).get("Value")))
        .collect(Collectors.toSet());
  }

  /** Ten are the most that CloudWatch takes. */
  @Test
  void anAlarmSumsUpNoMoreThanItMay() {
    assertThat(
            template
                .resources("AWS::CloudWatch::Alarm")
                .filter(alarm -> alarm.at("Metrics") != null))
        .isNotEmpty()
        .allSatisfy(alarm -> assertThat(list(alarm.at("Metrics"))).hasSizeLessThanOrEqualTo(10));
  }

  private static Stream<Resource> functions() {
    return template.functions();
  }
}
