package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.host.events.Await;
import org.openhpf.local.host.events.queue.QueuePoller;
import org.openhpf.local.host.lambda.Functions;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.QueueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A native library that aborts takes its whole environment along, and nothing else. */
class CrashedEnvironmentTest {
  @TempDir Path folder;

  @Test
  void isLoggedAndItsMessageIsTriedAgainAndGivenUp() throws Exception {
    SqsClient sqs = TestCloud.shared().sqs();
    QueueResource dead = queue("dead", Map.of());
    QueueResource queue =
        queue(
            "native",
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(dead.arn())));
    Set<String> deleted = ConcurrentHashMap.newKeySet();
    LogBook log = new LogBook(folder.resolve("logs"));
    try (var functions =
            new Functions(
                List.of(
                    ProbeCode.function(
                        ProbeCode.in(folder), Duration.ofSeconds(20), false, Map.of())),
                ProbeCode.settings(folder, 1, notice -> {}),
                log);
        var poller =
            new QueuePoller(
                sqs,
                queue,
                new QueueSource(queue.logicalId(), 1, Duration.ZERO, false, 1, List.of()),
                "ProbeFunction",
                functions,
                deleted::addAll)) {
      // 134 is how a process ends that a library aborts: 128 and the number of the signal.
      String crashing = send(sqs, queue, "halt:134");
      poller.start();
      Await.until(() -> depth(sqs, dead) == 1);
      String sound = send(sqs, queue, "inferred");
      Await.until(() -> deleted.contains(sound));

      assertThat(deleted).doesNotContain(crashing);
      assertThat(log.search("Runtime exited with error: signal: 6", 10)).hasSize(2);
      assertThat(log.search("the end is near", 10)).hasSize(2);
    }
  }

  private static String send(SqsClient sqs, QueueResource queue, String command) {
    return sqs.sendMessage(
            r -> r.queueUrl(queue.url()).messageBody("{\"x-do\":\"" + command + "\"}"))
        .messageId();
  }

  private static QueueResource queue(String name, Map<QueueAttributeName, String> attributes) {
    String url = TestCloud.shared().createQueue(CrashedEnvironmentTest.class, name, attributes);
    String real = url.substring(url.lastIndexOf('/') + 1);
    String arn = "arn:aws:sqs:us-east-1:000000000000:" + real;
    return new QueueResource(real, real, url, arn, Map.of(), Optional.empty());
  }

  private static int depth(SqsClient sqs, QueueResource queue) {
    return Integer.parseInt(
        sqs.getQueueAttributes(r -> r.queueUrl(queue.url()).attributeNames(QueueAttributeName.ALL))
            .attributes()
            .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }
}
