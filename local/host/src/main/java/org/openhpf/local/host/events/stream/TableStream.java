package org.openhpf.local.host.events.stream;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table, as DynamoDB Streams shows it. */
record TableStream(DynamoDbStreamsClient client, String arn) {
  List<Shard> shards() {
    var found = new ArrayList<Shard>();
    String after = null;
    do {
      String start = after;
      var page =
          client
              .describeStream(r -> r.streamArn(arn).exclusiveStartShardId(start))
              .streamDescription();
      found.addAll(page.shards());
      after = page.lastEvaluatedShardId();
    } while (after != null);
    return found;
  }

  /**
   * An iterator that reads on.
   *
   * @param after sequence number of the last record read; empty text for all that the shard has
   */
  String iterator(String shard, String after) {
    return client
        .getShardIterator(
            request -> {
              request.streamArn(arn).shardId(shard);
              if (after.isEmpty()) {
                request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
              } else {
                request
                    .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(after);
              }
            })
        .shardIterator();
  }

  GetRecordsResponse read(String iterator) {
    return client.getRecords(request -> request.shardIterator(iterator));
  }

  /** Where a shard ends now: what is written from now on comes after it. */
  Checkpoints.Shard end(String shard) {
    String last = "";
    String iterator = iterator(shard, "");
    while (iterator != null) {
      GetRecordsResponse read = read(iterator);
      if (read.records().isEmpty() && read.nextShardIterator() != null) {
        return new Checkpoints.Shard(
            last, false); // DynamoDB Local has no empty page before the end
      }
      if (!read.records().isEmpty()) {
        last = read.records().getLast().dynamodb().sequenceNumber();
      }
      iterator = read.nextShardIterator();
    }
    return new Checkpoints.Shard(last, true);
  }
}
