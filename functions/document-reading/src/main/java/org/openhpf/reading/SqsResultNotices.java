package org.openhpf.reading;

import java.util.Map;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Correlation;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Attempts;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

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
    var message =
        SendMessageBatchRequestEntry.builder()
            .id("notice")
            .messageBody(Json.write(notice))
            .messageAttributes(
                Map.of(
                    // The same however often the order is read.
                    "messageId", attribute(notice.readingId() + "-" + notice.firstPage()),
                    "correlationId", attribute(Correlation.id())))
            .build();
    // A batch of one: its digests are compared where there are some, and priming's reply has none.
    var request = SendMessageBatchRequest.builder().queueUrl(queueUrl).entries(message);
    var response =
        Attempts.of(
            "telling of a result",
            attempt ->
                sqs.sendMessageBatch(request.overrideConfiguration(attempt.limit()).build()));
    if (response.hasFailed()) {
      throw new RetryLater("the queue did not take the notice of a result");
    }
  }

  private static MessageAttributeValue attribute(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }
}
