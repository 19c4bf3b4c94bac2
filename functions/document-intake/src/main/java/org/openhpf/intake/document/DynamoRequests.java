package org.openhpf.intake.document;

import java.util.Map;
import java.util.Optional;
import org.openhpf.intake.document.Documents.Creation;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RequestRecords;
import org.openhpf.storage.RequestRecords.Earlier;
import org.openhpf.storage.Write;

/** What requests with a key of their own have made. */
final class DynamoRequests {
  private static final String MADE = "madeId";

  private final RequestRecords records;

  DynamoRequests(RequestRecords records) {
    this.records = records;
  }

  /** To be part of the transaction that makes it. */
  Write remember(RequestKey request, String madeId) {
    return records.remember(request, Map.of(MADE, AttributeValues.text(madeId)));
  }

  /** What a refused transaction found under the request's key. */
  Optional<Creation> in(Commit.Refused refused, RequestKey request) {
    return records.in(refused, request).map(DynamoRequests::creation);
  }

  Optional<Creation> find(RequestKey request) {
    return records.find(request).map(DynamoRequests::creation);
  }

  private static Creation creation(Earlier earlier) {
    return switch (earlier) {
      case Earlier.Same same -> new Creation.Before(same.outcome().get(MADE).s());
      case Earlier.Other() -> new Creation.KeyReused();
    };
  }
}
