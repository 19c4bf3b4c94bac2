package org.openhpf.identity.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * A code sent to a phone (短信验证码), good for one answer. Of one key there is one: the newest.
 *
 * @param key whose: a user name, or what else only one code at a time is asked for
 * @param sessionId what it was asked for by; an answer names it
 * @param phone 11 digits it goes to; personal data
 * @param tokens whether a right answer suffices for tokens, or more is to be asked
 * @param code 6 digits; empty until it was made
 * @param tries answers so far
 * @param passedBy the answer that was right; empty until there is one
 */
public record OneTimeCode(
    String key,
    String sessionId,
    CodePurpose purpose,
    String phone,
    boolean tokens,
    Optional<String> code,
    int tries,
    Instant goodUntil,
    Optional<String> passedBy) {

  /** One to be made. */
  public static OneTimeCode asked(
      String key,
      String sessionId,
      CodePurpose purpose,
      String phone,
      boolean tokens,
      Instant goodUntil) {
    return new OneTimeCode(
        key, sessionId, purpose, phone, tokens, Optional.empty(), 0, goodUntil, Optional.empty());
  }

  /** Neither phone nor code. */
  @Override
  public String toString() {
    return "OneTimeCode[" + purpose + ", " + sessionId + "]";
  }
}
