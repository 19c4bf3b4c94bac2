package org.openhpf.reviews.rectification;

import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.reviews.notice.Notice;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.Write;

/** What goes out with a step: news to the person, or to who has it. */
final class DynamoRectificationMessages {
  private final Outbox outbox;
  private final RectificationRules rules;

  DynamoRectificationMessages(Outbox outbox, RectificationRules rules) {
    this.outbox = outbox;
    this.rules = rules;
  }

  Optional<Write> of(Change change) {
    return RectificationNews.of(change, rules)
        .map(news -> outbox.message(Notice.QUEUE, Json.write(news)));
  }
}
