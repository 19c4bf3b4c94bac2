package org.openhpf.reviews.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.reviews.statistics.Months;
import org.openhpf.reviews.statistics.Tally;

/**
 * Negative reviews of some months beside those of as many months before. Those found not to be
 * valid are left out. A review with two codes counts under both, and once among the negatives.
 */
public final class CauseBoard {
  /** Counts reviews, whatever their codes. */
  private static final String ALL = "all";

  /** Begins the names of what was found not to be valid. */
  private static final String NOT_VALID = "-";

  private final Map<Cause, long[]> counts = new HashMap<>();

  /**
   * @param tally causes of both stretches
   * @param matter of which alone, where given
   * @param branchId of which alone, where given
   */
  public CauseBoard(
      Tally tally, Months months, Optional<String> matter, Optional<String> branchId) {
    tally
        .buckets()
        .forEach(
            (bucket, numbers) -> {
              String[] place = bucket.part().split("#", 2);
              if (matter.map(place[0]::equals).orElse(true)
                  && branchId.map(place[1]::equals).orElse(true)) {
                int side = bucket.period().compareTo(months.from().toString()) >= 0 ? 0 : 1;
                numbers.forEach((name, number) -> add(place, name, side, number));
              }
            });
  }

  private void add(String[] place, String name, int side, long number) {
    boolean valid = !name.startsWith(NOT_VALID);
    String code = valid ? name : name.substring(NOT_VALID.length());
    counts.computeIfAbsent(new Cause(place[0], place[1], code), cause -> new long[2])[side] +=
        valid ? number : -number;
  }

  /** All of them. */
  public Change<String> negatives() {
    return by(cause -> ALL, true).stream().findFirst().orElse(new Change<>(ALL, 0, 0));
  }

  public List<Change<String>> byCode() {
    return by(Cause::code, false);
  }

  public List<Change<String>> byMatter() {
    return by(Cause::matter, true);
  }

  public List<Change<String>> byBranch() {
    return by(Cause::branchId, true);
  }

  /** What rose most, by matter, branch and code. */
  public List<Change<Cause>> risen(int most) {
    return sums(Function.identity(), false).stream()
        .filter(change -> change.change() > 0)
        .sorted(Change.risenFirst())
        .limit(most)
        .toList();
  }

  private List<Change<String>> by(Function<Cause, String> key, boolean reviews) {
    return sums(key, reviews).stream().sorted(Change.mostFirst()).toList();
  }

  /**
   * @param reviews whether reviews are counted, and not the codes they gave
   */
  private <K> List<Change<K>> sums(Function<Cause, K> key, boolean reviews) {
    var sums = new HashMap<K, long[]>();
    counts.forEach(
        (cause, sides) -> {
          if (cause.code().equals(ALL) == reviews) {
            long[] sum = sums.computeIfAbsent(key.apply(cause), each -> new long[2]);
            sum[0] += sides[0];
            sum[1] += sides[1];
          }
        });
    return sums.entrySet().stream()
        .map(entry -> new Change<>(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
        .filter(change -> change.now() != 0 || change.before() != 0)
        .toList();
  }
}
