package org.openhpf.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.delegation.DelegationRules;
import org.openhpf.identity.delegation.DynamoDelegations;
import org.openhpf.identity.delegation.ReachDelegate;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.storage.DynamoStandings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has gone out by SMS: the rows of the outbox, through the queue's function. */
public final class SentTexts implements TextMessages {
  private final DynamoParts parts;
  private final DynamoDbClient dynamoDb;
  private final QueueFunction<IdentityMessage> function;
  private final List<Text> sent = new ArrayList<>();

  /** To whom and what; codes that are used or have run out are sent to nobody any more. */
  public record Text(String phone, String template, String text) {}

  public SentTexts(DynamoParts parts, DynamoDbClient dynamoDb) {
    this.parts = parts;
    this.dynamoDb = dynamoDb;
    var delegations =
        new DynamoDelegations(
            parts,
            new DynamoStandings(parts.table(), parts.clock()),
            new DelegationRules(parts.clock()));
    var send =
        new SendMessage(
            new DynamoOneTimeCodes(parts),
            new DynamoAlerts(parts)::phone,
            new ReachDelegate(delegations, new DynamoPersons(parts), new DynamoBindings(parts)),
            this,
            new SessionRules(parts.clock()));
    function = new QueueFunction<>(IdentityMessage.class, send::send);
  }

  /** All alerts so far, oldest first. */
  public List<Text> alerts() {
    sent.clear();
    dynamoDb.scan(scan -> scan.tableName(parts.table().name())).items().stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .filter(row -> row.get("queue").s().equals(DynamoOneTimeCodes.QUEUE))
        .sorted(Comparator.comparing(row -> row.get("sk").s()))
        .forEach(this::deliver);
    return sent.stream().filter(text -> !text.template().equals("one-time-code")).toList();
  }

  private void deliver(Map<String, AttributeValue> row) {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId(row.get("sk").s());
    message.setBody(row.get("body").s());
    message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    assertThat(function.apply(event).getBatchItemFailures()).isEmpty();
  }

  @Override
  public void send(
      String messageId, String phone, String template, String text, Instant createdAt) {
    sent.add(new Text(phone, template, text));
  }
}
