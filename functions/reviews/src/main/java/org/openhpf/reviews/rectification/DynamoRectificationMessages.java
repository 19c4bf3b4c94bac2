package org.openhpf.reviews.rectification;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.edge.http.Json;
import org.openhpf.province.ProvincialDeliveries;
import org.openhpf.reviews.notice.Notice;
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
        .map(news -> outbox.message(Notice.QUEUE, Json.write(news)))
        .ifPresent(writes::add);
    Rectification after = change.after();
    if (after.isReportedOtherwiseThan(change.before())) {
      int version = change.file().review().version() + after.version();
      writes.add(ProvincialDeliveries.message(outbox, after.service().toString(), version));
    }
    return writes;
  }
}
