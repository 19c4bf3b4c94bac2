package org.openhpf.proofreading.decide;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.proofreading.job.DecideFindings.Decision;

/** What the routes of deciding take. */
final class DecideRequests {
  /** Of one decision: each makes an entry of its own in the same transaction. */
  private static final int MOST_IGNORED = 40;

  private DecideRequests() {}

  /** Which findings are meant. */
  enum Only {
    /** Open ones whose only suggestion may be put in without a person looking. */
    AUTOMATIC
  }

  record DecideFinding(
      @Field(value = "Own proofreading", maxLength = 64) String proofreadingId,
      @Field(value = "Finding", example = "0-3", maxLength = 16) String findingId,
      @Field("accept; reject: right here; always-ignore: right wherever I write it; reopen")
          Decision decision,
      @Field(
              value = "What is to stand there, of the list or one's own; absent: the only one",
              example = "缴存",
              maxLength = 1000)
          Optional<String> suggestion,
      @Field("true: what stands there is taken away, as a suggestion of no text says")
          Optional<Boolean> takeAway) {

    DecideFinding {
      boolean accepted = decision == Decision.ACCEPT;
      boolean emptied = takeAway.orElse(false);
      require(accepted || suggestion.isEmpty(), "suggestion", "只在采纳时填写");
      require(accepted || !emptied, "takeAway", "只在采纳时填写");
      require(suggestion.isEmpty() || !emptied, "takeAway", "与 suggestion 两者选一");
    }

    Optional<String> text() {
      return takeAway.orElse(false) ? Optional.of("") : suggestion;
    }
  }

  record DecideFindings(
      @Field(value = "Own proofreading", maxLength = 64) String proofreadingId,
      @Field("What is decided about all of them, or about none") Decision decision,
      @Field(value = "Findings", maxLength = 16, maxItems = 200) Optional<List<String>> findingIds,
      @Field("Or accept all safe ones") Optional<Only> only) {

    DecideFindings {
      require(
          findingIds.isPresent() != only.isPresent(), "findingIds", "请给出 findingIds 或 only，两者选一");
      require(only.isEmpty() || decision == Decision.ACCEPT, "only", "只能用于采纳");
      require(
          decision != Decision.ALWAYS_IGNORE || findingIds.orElse(List.of()).size() <= MOST_IGNORED,
          "findingIds",
          "一次最多忽略 " + MOST_IGNORED + " 条");
    }
  }

  record ListIgnores(
      @Field(value = "Most items of a page", example = "50", min = 1, max = 100)
          Optional<Integer> limit,
      @Field(value = "nextCursor of the page before", maxLength = 64) Optional<String> cursor) {}

  record OneIgnore(@Field(value = "Entry of one's own list", maxLength = 64) String ignoreId) {}
}
