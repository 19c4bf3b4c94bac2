package org.openhpf.intake.document;

import org.openhpf.storage.BlindIndex;

/** By the table's blind index. */
public final class DynamoOwnerTags implements OwnerTags {
  private final BlindIndex index;

  public DynamoOwnerTags(BlindIndex index) {
    this.index = index;
  }

  @Override
  public String of(String personId) {
    return index.of("owner", personId);
  }
}
