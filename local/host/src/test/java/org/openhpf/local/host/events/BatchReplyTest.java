package org.openhpf.local.host.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.local.host.InvocationReply;

class BatchReplyTest {
  private static final Set<String> BATCH = Set.of("a", "b", "c");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"batchItemFailures\": null}",
        "{\"batchItemFailures\": []}",
        "{\"other\": 1}"
      })
  void success(String json) {
    assertThat(read(json)).isEqualTo(new BatchReply.AllSucceeded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "\"text\"",
        "[]",
        "{\"batchItemFailures\": \"a\"}",
        "{\"batchItemFailures\": [\"a\"]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": \"\"}]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": null}]}",
        "{\"batchItemFailures\": [{\"itemidentifier\": \"a\"}]}",
        "{\"batchItemFailures\": [{\"itemIdentifier\": \"a\"}, {\"itemIdentifier\": \"z\"}]}"
      })
  void malformedRepliesFailTheWholeBatch(String json) {
    assertThat(read(json)).isInstanceOf(BatchReply.AllFailed.class);
  }

  @Test
  void namedItemsFail() {
    assertThat(
            read(
                "{\"batchItemFailures\": [{\"itemIdentifier\": \"c\"},{\"itemIdentifier\":\"a\"}]}"))
        .isEqualTo(new BatchReply.SomeFailed(Set.of("a", "c")));
  }

  @Test
  void theListCountsOnlyWhereTheMappingReportsItemFailures() {
    var reply = ScriptedInvoker.reply("{\"batchItemFailures\": [{\"itemIdentifier\": \"a\"}]}");
    assertThat(BatchReply.of(reply, false, BATCH)).isEqualTo(new BatchReply.AllSucceeded());
  }

  @Test
  void aFunctionThatFailedFailsTheWholeBatch() {
    var reply = new InvocationReply(new byte[0], Optional.of("Sandbox.Timedout"));
    assertThat(BatchReply.of(reply, true, BATCH))
        .isEqualTo(new BatchReply.AllFailed("Sandbox.Timedout"));
  }

  private static BatchReply read(String json) {
    return BatchReply.of(ScriptedInvoker.reply(json), true, BATCH);
  }
}
