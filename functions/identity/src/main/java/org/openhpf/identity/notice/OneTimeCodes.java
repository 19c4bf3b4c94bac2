package org.openhpf.identity.notice;

import java.util.Optional;

/** The one-time codes of all keys. */
public interface OneTimeCodes {

  /** Takes the place of the one before under its key, which is good for nothing from now on. */
  void ask(OneTimeCode code);

  Optional<OneTimeCode> find(String key);

  /**
   * Stores the code with the message that sends it, all or none; without effect where it was made
   * before.
   *
   * @param code what {@link #ask} stored
   * @param digits 6 of them
   */
  void make(OneTimeCode code, String digits);

  /**
   * Counts an answer before it is looked at.
   *
   * @return the code to compare it with; empty where it takes no more answers, has run out, was
   *     answered or is not the newest
   */
  Optional<OneTimeCode> takeTry(String key, String sessionId, int most);

  /**
   * The answer was right.
   *
   * @return false where another answer was, before
   */
  boolean pass(OneTimeCode code, String answerId);
}
