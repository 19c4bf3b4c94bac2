package org.openhpf.reviews.rectification;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.edge.http.Json;
import org.openhpf.storage.Outbox;
import org.openhpf.storage.Write;

/** What goes out with a step: news to the person or to who has it, and the province's copy. */
final class DynamoRectificationMessages {
  private final Outbox outbox;
  private final RectificationRules rules;

  DynamoRectificationMessages(Outbox outbox, RectificationRules rules) {
    this.outbox = outbox;
    this.rules = rules;
  }

  List<Write> of(Change change) {
    var writes = new ArrayList<Write>();
    RectificationNews.of(change, rules)
        .map(news -> outbox.message("notifications", Json.write(news)))
        .ifPresent(writes::add);
    return writes;
  }
}
