package org.openhpf.local.testing.dynamodb;

/**
 * A primary key.
 *
 * @param range {@link #NO_RANGE} where the table has none
 */
record Key(Object hash, Object range) {
  static final Object NO_RANGE = "";

  @Override
  public boolean equals(Object other) {
    return other instanceof Key key && hash.equals(key.hash) && range.equals(key.range);
  }

  @Override
  public int hashCode() {
    return 31 * hash.hashCode() + range.hashCode();
  }
}
