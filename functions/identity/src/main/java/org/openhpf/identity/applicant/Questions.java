package org.openhpf.identity.applicant;

import java.util.List;

/** What cases have asked about people: each is answered once. */
public interface Questions {

  /**
   * Answers a question, with the audit record and the message to the case: all or none; nothing
   * where it was answered.
   */
  void answer(String projectNo, String personId, Applicant applicant);

  /**
   * Keeps a question until the person is proven; nothing where it was answered.
   *
   * @throws org.openhpf.kernel.RetryLater if he has been proven meanwhile
   */
  void keep(String projectNo, String personId);

  /** Numbers of the cases that wait for the person to be proven. */
  List<String> kept(String personId);
}
