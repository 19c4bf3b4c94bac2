package org.openhpf.identity.notice;

import java.util.Optional;

/** Where those who may act for others are reached. */
public interface Delegates {

  /**
   * @param phone 11 digits; personal data
   * @param principal who lets him act, as he may see it
   */
  record Reached(String phone, String principal) {
    @Override
    public String toString() {
      return "Reached";
    }
  }

  /** Empty where nobody has an account with that name and number, or none has a phone. */
  Optional<Reached> reach(String delegationId);
}
