package org.openhpf.identity.session;

import org.openhpf.storage.BlindIndex;

/** Pseudonyms that are keyed hashes. */
public final class DynamoPseudonyms implements Pseudonyms {
  private final BlindIndex index;

  public DynamoPseudonyms(BlindIndex index) {
    this.index = index;
  }

  @Override
  public String ofPhone(String phone) {
    return index.of("limited-phone", phone);
  }

  @Override
  public String ofAddress(String address) {
    return index.of("limited-address", address);
  }

  @Override
  public String decoy(String what) {
    return index.of("decoy", what);
  }
}
