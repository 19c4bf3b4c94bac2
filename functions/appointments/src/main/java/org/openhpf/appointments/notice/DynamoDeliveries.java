package org.openhpf.appointments.notice;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.text;
import static org.openhpf.storage.AttributeValues.time;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Table;
import org.openhpf.storage.Transactions;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code NOTICE#message / -}: {@code channel}, {@code takenAt} once the platform has it. Kept
 * longer than an outbox row may be sent again. A row without a channel is of before there were two:
 * the platform has it.
 */
public final class DynamoDeliveries implements Deliveries {
  private static final Duration KEPT = Duration.ofDays(8);
  private static final String DECISION = "decision";
  private static final String CREDIT = "credit";

  private final Table table;
  private final Transactions transactions;
  private final Clock clock;

  public DynamoDeliveries(Table table, Transactions transactions, Clock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Delivery decide(String messageId, Notification notification) {
    return find(messageId)
        .or(() -> notification.subject().flatMap(row -> byCredit(messageId, row, notification)))
        .orElseGet(() -> bySms(messageId));
  }

  private Optional<Delivery> find(String messageId) {
    return table.get("NOTICE#" + messageId, "-").map(DynamoDeliveries::delivery);
  }

  /** Empty where the subject holds no credit of the template. */
  private Optional<Delivery> byCredit(String messageId, String subject, Notification notification) {
    Commit commit =
        transactions.commit(
            List.of(
                Write.putNew(DECISION, table.name(), decision(messageId, Channel.SUBSCRIPTION)),
                Write.update(
                        CREDIT,
                        table.name(),
                        key("PERSON#" + notification.personId(), subject),
                        "REMOVE credits.#template",
                        "attribute_exists(credits.#template)",
                        Map.of())
                    .naming(Map.of("#template", notification.template()))));
    return switch (commit) {
      case Commit.Done() -> Optional.of(new Delivery(Channel.SUBSCRIPTION, false));
      case Commit.Refused refused when refused.by(DECISION) ->
          Optional.of(delivery(refused.found().get(DECISION)));
      case Commit.Refused refused -> Optional.empty();
    };
  }

  private Delivery bySms(String messageId) {
    var item = decision(messageId, Channel.SMS);
    return table.put(item, "attribute_not_exists(pk)", Map.of())
        ? new Delivery(Channel.SMS, false)
        : find(messageId).orElseThrow();
  }

  private Map<String, AttributeValue> decision(String messageId, Channel channel) {
    var item = new HashMap<>(key("NOTICE#" + messageId, "-"));
    long expires = clock.instant().plus(KEPT).getEpochSecond();
    item.put("channel", text(channel.name()));
    item.put("expiresAt", AttributeValues.number(expires));
    return item;
  }

  private static Delivery delivery(Map<String, AttributeValue> item) {
    AttributeValue channel = item.get("channel");
    return channel == null
        ? new Delivery(Channel.SMS, true)
        : new Delivery(Channel.valueOf(channel.s()), item.containsKey("takenAt"));
  }

  @Override
  public void fallBack(String messageId) {
    table.update(
        key("NOTICE#" + messageId, "-"),
        "SET channel = :sms, refusedAt = :now",
        "attribute_exists(pk)",
        Map.of(":sms", text(Channel.SMS.name()), ":now", time(clock.instant())));
  }

  @Override
  public void taken(String messageId) {
    table.update(
        key("NOTICE#" + messageId, "-"),
        "SET takenAt = :now",
        "attribute_exists(pk)",
        Map.of(":now", time(clock.instant())));
  }
}
