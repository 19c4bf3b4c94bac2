package org.openhpf.local.testing.dynamodb;

/** Write units as DynamoDB bills them. */
final class WriteCost {
  private static final int UNIT = 1024;

  /** Prepared, then committed. */
  static final int TRANSACTIONAL = 2;

  private WriteCost() {}

  /**
   * One for each started KB; one at least.
   *
   * @param bytes the larger of the item before and after
   */
  static int of(int bytes) {
    return Math.max(1, (bytes + UNIT - 1) / UNIT);
  }

  static int of(Row before, Row after) {
    return of(Math.max(before == null ? 0 : before.size(), after == null ? 0 : after.size()));
  }
}
