package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.edge.log.EmbeddedMetrics;
import org.openhpf.reviews.event.EventKind;
import org.openhpf.reviews.rectification.RectificationStep.Words;
import org.openhpf.reviews.service.ServiceId;

/**
 * 督办: each term that runs out is told of once, and makes the rectification the centre's to look
 * after. For the sweep, which may come late, twice, or beside an officer.
 */
public final class EscalateRectification {
  private static final Actor ACTOR = new Actor("reviews-settle", "system");

  private final Rectifications rectifications;
  private final RectificationRules rules;

  public EscalateRectification(Rectifications rectifications, RectificationRules rules) {
    this.rectifications = rectifications;
    this.rules = rules;
  }

  /** Tells of every term of it that has run out, if any has. */
  public void escalate(ServiceId service) {
    while (true) {
      RectificationFile file = rectifications.find(service).orElseThrow();
      Optional<Due> ranOut = rules.ranOut(file.rectification().round());
      if (ranOut.isEmpty()) {
        return;
      }
      Term term = ranOut.get().term();
      if (rectifications.store(change(file, term), Optional.empty())
          instanceof Rectifications.Storing.Stored) {
        EmbeddedMetrics.print(
            Map.of("term", WireTypes.kebab(term)), Map.of("RectificationLate", 1.0), Map.of());
      }
      // Another term may have run out as well, or an officer come between.
    }
  }

  private Change change(RectificationFile file, Term term) {
    Rectification before = file.rectification();
    Instant now = rules.now();
    Rectification after = before.next(before.status(), before.round().with(term, Due::ranOut), now);
    return Change.of(
        file,
        after,
        Action.ESCALATE,
        Words.text("未在规定时限内" + term.chinese()),
        ACTOR,
        List.of(new Change.Counted(EventKind.ESCALATED, Optional.of(false), Optional.empty())));
  }
}
