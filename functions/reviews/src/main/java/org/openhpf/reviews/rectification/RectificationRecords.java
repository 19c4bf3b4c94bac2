package org.openhpf.reviews.rectification;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhpf.audit.AuditRecord;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Correlation;

/** What is recorded of rectifications: never a word of what was said. */
final class RectificationRecords {
  private RectificationRecords() {}

  static AuditRecord of(Change change) {
    Rectification after = change.after();
    RectificationStep step = change.step();
    var details =
        new TreeMap<>(
            Map.of(
                "status", WireTypes.kebab(after.status()),
                "statusBefore", WireTypes.kebab(change.before().status()),
                "version", Integer.toString(after.version()),
                "round", Integer.toString(after.round().number())));
    String late =
        after.round().late().stream().map(WireTypes::kebab).collect(Collectors.joining(" "));
    if (!late.isEmpty()) {
      details.put("late", late);
    }
    after
        .round()
        .handler()
        .flatMap(Round.Handler::handlerId)
        .ifPresent(handler -> details.put("handler", handler));
    after
        .secondReview()
        .ifPresent(second -> details.put("secondLevel", Integer.toString(second.level())));
    return new AuditRecord(
        "rectification/" + after.service(),
        WireTypes.kebab(step.action()),
        step.at(),
        step.actor(),
        Optional.empty(),
        change.channel(),
        Correlation.id(),
        details);
  }
}
