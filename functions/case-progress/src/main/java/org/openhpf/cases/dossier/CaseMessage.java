package org.openhpf.cases.dossier;

/** The queues that messages of a case go to, by their names in the outbox. */
public final class CaseMessage {
  /** Who the applicant is: asked of identity. */
  public static final String APPLICANT = "applicant";

  /** To the province's platform. */
  public static final String DELIVERY = "delivery";

  public static final String NOTIFICATION = "notification";

  /** Whom reviews may be asked of. */
  public static final String REVIEW = "review";

  private CaseMessage() {}
}
