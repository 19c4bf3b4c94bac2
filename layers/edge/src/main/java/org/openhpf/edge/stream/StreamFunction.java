package org.openhpf.edge.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Hands a table's changes on in their order. Where one fails, its sequence number is returned:
 * Lambda sends it and all later ones again, so the receiver is idempotent.
 */
public final class StreamFunction implements Function<DynamodbEvent, StreamsEventResponse> {
  private final Function<List<StreamRecord>, OptionalInt> handler;

  /**
   * @param handler returns the place of the first record that failed, empty if none did
   */
  public StreamFunction(Function<List<StreamRecord>, OptionalInt> handler) {
    this.handler = handler;
  }

  @Override
  public StreamsEventResponse apply(DynamodbEvent event) {
    List<DynamodbStreamRecord> changes =
        event.getRecords() == null ? List.of() : event.getRecords();
    OptionalInt failed = handler.apply(changes.stream().map(StreamFunction::record).toList());
    return new StreamsEventResponse(
        failed.isEmpty()
            ? List.of()
            : List.of(
                new BatchItemFailure(
                    changes.get(failed.getAsInt()).getDynamodb().getSequenceNumber())));
  }

  private static StreamRecord record(DynamodbStreamRecord change) {
    return new StreamRecord(
        change.getEventName(),
        PlainValues.of(change.getDynamodb().getNewImage()),
        PlainValues.of(change.getDynamodb().getOldImage()));
  }
}
