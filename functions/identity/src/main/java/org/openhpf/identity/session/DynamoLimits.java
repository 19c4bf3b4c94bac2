package org.openhpf.identity.session;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.kernel.RetryLater;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Limits in IdentityTable: {@code LIMIT#name#key / -} with {@code uses} and {@code periodEndsAt}
 * (seconds since 1970). A period begins with its first use; conditions alone decide, so any number
 * of environments count together.
 */
public final class DynamoLimits implements Limits {
  /** Between two looks a period can end or be begun by somebody else, hardly three times. */
  private static final int LOOKS = 4;

  private final DynamoParts parts;

  public DynamoLimits(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public Optional<Instant> take(List<Limit> limits) {
    long now = now();
    Map<String, Map<String, AttributeValue>> seen = new HashMap<>();
    for (var row : parts.table().getAll(limits.stream().map(DynamoLimits::keyOf).toList())) {
      seen.put(row.get("pk").s(), row);
    }
    for (int look = 0; look < LOOKS; look++) {
      for (Limit limit : limits) {
        var row = seen.getOrDefault(pk(limit), Map.of());
        if (isUsedUp(row, limit, now)) {
          return Optional.of(endOf(row));
        }
      }
      switch (parts
          .transactions()
          .commit(
              limits.stream()
                  .map(each -> use(each, seen.getOrDefault(pk(each), Map.of()), now))
                  .toList())) {
        case Commit.Done() -> {
          return Optional.empty();
        }
        case Commit.Refused(var found) -> seen.putAll(found);
      }
    }
    throw new RetryLater("a limit is counted by too many at once");
  }

  private Write use(Limit limit, Map<String, AttributeValue> row, long now) {
    long end = now + limit.within().toSeconds();
    var values = new HashMap<String, AttributeValue>();
    values.put(":now", number(now));
    values.put(":one", number(1));
    if (!isRunning(row, now)) {
      values.put(":end", number(end));
      return Write.update(
          pk(limit),
          parts.table().name(),
          keyOf(limit),
          "SET uses = :one, periodEndsAt = :end, expiresAt = :end",
          "attribute_not_exists(pk) OR periodEndsAt <= :now",
          values);
    }
    values.put(":most", number(limit.most()));
    if (limit.renewed()) {
      values.put(":end", number(end));
    }
    return Write.update(
        pk(limit),
        parts.table().name(),
        keyOf(limit),
        limit.renewed()
            ? "SET uses = uses + :one, periodEndsAt = :end, expiresAt = :end"
            : "SET uses = uses + :one",
        "uses < :most AND periodEndsAt > :now",
        values);
  }

  @Override
  public void giveBack(Limit limit) {
    parts
        .transactions()
        .commit(
            List.of(
                Write.update(
                    "use",
                    parts.table().name(),
                    keyOf(limit),
                    "SET uses = uses - :one",
                    "uses > :none",
                    Map.of(":one", number(1), ":none", number(0)))));
  }

  @Override
  public Optional<Instant> usedUpUntil(Limit limit) {
    return parts
        .table()
        .get(pk(limit), "-")
        .filter(row -> isUsedUp(row, limit, now()))
        .map(DynamoLimits::endOf);
  }

  @Override
  public void clear(Limit limit) {
    parts
        .table()
        .update(
            keyOf(limit), "SET uses = :none", "attribute_exists(pk)", Map.of(":none", number(0)));
  }

  private static boolean isUsedUp(Map<String, AttributeValue> row, Limit limit, long now) {
    return isRunning(row, now) && Long.parseLong(row.get("uses").n()) >= limit.most();
  }

  private static boolean isRunning(Map<String, AttributeValue> row, long now) {
    return !row.isEmpty() && endOf(row).getEpochSecond() > now;
  }

  private static Instant endOf(Map<String, AttributeValue> row) {
    return Instant.ofEpochSecond(Long.parseLong(row.get("periodEndsAt").n()));
  }

  private long now() {
    return parts.clock().instant().getEpochSecond();
  }

  private static String pk(Limit limit) {
    return "LIMIT#" + limit.name() + "#" + limit.key();
  }

  private static Map<String, AttributeValue> keyOf(Limit limit) {
    return key(pk(limit), "-");
  }
}
