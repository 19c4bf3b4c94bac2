package org.openhpf.identity.session;

import org.openhpf.storage.BlindIndex;

/** Handles whose secrets are keyed hashes: none of them is stored, all can be told again. */
public final class DynamoRefreshHandles implements RefreshHandles {
  private final BlindIndex index;

  public DynamoRefreshHandles(BlindIndex index) {
    this.index = index;
  }

  @Override
  public String of(String sessionId, int renewals) {
    return sessionId + "." + index.of("refresh", sessionId + "#" + renewals);
  }
}
