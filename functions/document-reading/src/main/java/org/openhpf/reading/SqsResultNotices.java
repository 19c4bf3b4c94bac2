package org.openhpf.reading;

import java.util.Map;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Correlation;
import org.openhpf.storage.Attempts;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** By the queue of results. */
final class SqsResultNotices implements ResultNotices {
  private final SqsClient sqs;
  private final String queueUrl;

  SqsResultNotices(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(Notice notice) {
    var request =
        SendMessageRequest.builder()
            .queueUrl(queueUrl)
            .messageBody(Json.write(notice))
            .messageAttributes(
                Map.of(
                    // The same however often the order is read.
                    "messageId", attribute(notice.readingId() + "-" + notice.firstPage()),
                    "correlationId", attribute(Correlation.id())));
    Attempts.of(
        "telling of a result",
        attempt -> sqs.sendMessage(request.overrideConfiguration(attempt.limit()).build()));
  }

  private static MessageAttributeValue attribute(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
