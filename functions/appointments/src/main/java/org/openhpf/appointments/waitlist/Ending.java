package org.openhpf.appointments.waitlist;

import java.util.Optional;
import org.openhpf.appointments.notice.Notice;

/** Why somebody waits no longer, other than that he got a place. */
public enum Ending {
  LEFT(WaitlistStatus.LEFT, "left", Optional.empty()),
  EXPIRED(WaitlistStatus.EXPIRED, "offer-expired", Optional.of(Notice.OFFER_EXPIRED)),
  CLOSED(WaitlistStatus.LEFT, "closed", Optional.of(Notice.WAITLIST_CLOSED));

  private final WaitlistStatus status;
  private final String action;
  private final Optional<Notice> notice;

  Ending(WaitlistStatus status, String action, Optional<Notice> notice) {
    this.status = status;
    this.action = action;
    this.notice = notice;
  }

  WaitlistStatus status() {
    return status;
  }

  /** The audit record's verb. */
  String action() {
    return action;
  }

  Optional<Notice> notice() {
    return notice;
  }
}
