package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.Optional;

/**
 * 申诉: somebody asks that a pause be lifted.
 *
 * @param appealId an id owned by the person
 * @param pause as it stood when he asked
 * @param reason in his own words; may be personal, sealed at rest
 * @param decision empty while it is open
 */
public record Appeal(
    String appealId,
    String personId,
    Pause pause,
    String reason,
    Instant submittedAt,
    Optional<Decision> decision) {

  /**
   * 处理结果.
   *
   * @param note the officer's reasons, for the person to read; may be personal, sealed at rest
   */
  public record Decision(boolean accepted, String note, Instant at) {}

  public AppealStatus status() {
    return decision
        .map(made -> made.accepted() ? AppealStatus.ACCEPTED : AppealStatus.REJECTED)
        .orElse(AppealStatus.OPEN);
  }

  public Appeal with(Decision made) {
    return new Appeal(appealId, personId, pause, reason, submittedAt, Optional.of(made));
  }
}
