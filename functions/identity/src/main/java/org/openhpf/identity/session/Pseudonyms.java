package org.openhpf.identity.session;

import org.openhpf.kernel.RequestKey;

/** Stands for personal data where it may not be kept, the same each time for the same. */
public interface Pseudonyms {
  String ofPhone(String phone);

  /** Of an IP address. */
  String ofAddress(String address);

  /** The session that a request begins, however often it is made: nobody else can tell it. */
  String session(RequestKey request);

  /** Of an answer to what a sign-in asks. */
  String answer(String sessionId, String answer);

  /**
   * A user name that nobody has.
   *
   * @param what nobody is known by, e.g. a phone: the same has the same
   */
  String decoy(String what);
}
