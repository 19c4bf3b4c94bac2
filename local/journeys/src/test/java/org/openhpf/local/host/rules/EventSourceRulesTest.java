package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.host.rules.Triggers.events;
import static org.openhpf.local.host.rules.Triggers.timeout;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.target;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** Queues, streams and schedules: nothing is lost on the way to a function. */
class EventSourceRulesTest {
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
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
                              .isGreaterThanOrEqualTo(6 * timeout(template, f));
                          Resource dead =
                              template.resource(
                                  target(queue.at("RedrivePolicy", "deadLetterTargetArn")));
                          assertThat((Integer) dead.at("MessageRetentionPeriod"))
                              .isGreaterThan((Integer) queue.at("MessageRetentionPeriod"));
                        }));
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

  private static Stream<Resource> functions() {
    return template.functions();
  }
}
