package org.openhpf.reviews.rectification;

import org.openhpf.storage.Table;
import org.openhpf.storage.Write;

/** Opens a rectification in the transaction of its review, without a read. */
public final class DynamoRectificationOpening {
  /** By which a refused transaction names it; there is a rectification already. */
  public static final String NAME = "rectification";

  private final Table table;
  private final RectificationRules rules;

  public DynamoRectificationOpening(Table table, RectificationRules rules) {
    this.table = table;
    this.rules = rules;
  }

  public Write write(NegativeReview review) {
    return Write.putNew(NAME, table.name(), RectificationItem.of(rules.opened(review)));
  }
}
