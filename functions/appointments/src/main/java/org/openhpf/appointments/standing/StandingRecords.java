package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Correlation;

/** What is recorded of no-shows and appeals; reason and note of an appeal never are. */
final class StandingRecords {
  private static final String SWEEP = "appointments-no-shows";

  private StandingRecords() {}

  static AuditRecord noShow(MissedVisit visit, Optional<Pause> pause, Instant at) {
    var details = new HashMap<String, String>();
    details.put("slot", visit.slot().toString());
    pause.ifPresent(ordered -> details.put("pausedUntil", ChinaTime.format(ordered.until())));
    return new AuditRecord(
        "appointment/" + visit.appointmentId(),
        "no-show",
        at,
        SWEEP,
        Optional.of(visit.personId()),
        "schedule",
        Correlation.id(),
        details);
  }

  static AuditRecord submitted(Appeal appeal, String channel) {
    return appeal(appeal, "submitted", appeal.submittedAt(), appeal.personId(), channel);
  }

  static AuditRecord decided(Appeal appeal, Appeal.Decision decision, String officer, String via) {
    String action = decision.accepted() ? "accepted" : "rejected";
    return appeal(appeal, action, decision.at(), officer, via);
  }

  private static AuditRecord appeal(
      Appeal appeal, String action, Instant at, String actor, String channel) {
    return new AuditRecord(
        "appeal/" + appeal.appealId(),
        action,
        at,
        actor,
        actor.equals(appeal.personId()) ? Optional.empty() : Optional.of(appeal.personId()),
        channel,
        Correlation.id(),
        Map.of(
            "pausedFrom", ChinaTime.format(appeal.pause().from()),
            "pausedUntil", ChinaTime.format(appeal.pause().until()),
            "noShows",
                appeal.pause().noShows().stream()
                    .map(NoShow::appointmentId)
                    .collect(Collectors.joining(" "))));
  }
}
