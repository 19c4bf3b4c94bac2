package org.openhpf.proofreading.office;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.AuditRecord;
import org.openhpf.kernel.Correlation;

/** Changes the settings of an office, as its officers and administrators may. */
public final class ChangeSettings {
  private final Offices offices;
  private final Clock clock;

  public ChangeSettings(Offices offices, Clock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * @param wanted with the version that was looked at
   * @return empty where they were changed since
   */
  public Optional<OfficeSettings> change(
      String office, OfficeSettings wanted, String actor, String channel) {
    OfficeSettings before = offices.find(office);
    if (before.version() != wanted.version()) {
      return Optional.empty();
    }
    var after =
        new OfficeSettings(
            before.version() + 1,
            wanted.switches(),
            wanted.words(),
            wanted.banned(),
            wanted.posts());
    var record =
        new AuditRecord(
            "proofreading-settings/" + office,
            "changed",
            clock.instant(),
            actor,
            Optional.empty(),
            channel,
            Correlation.id(),
            details(before, after));
    return offices.store(office, before, after, record) ? Optional.of(after) : Optional.empty();
  }

  /** Rules are told by name; words and names of persons only by their number. */
  private static Map<String, String> details(OfficeSettings before, OfficeSettings after) {
    return Map.of(
        "version", Integer.toString(after.version()),
        "rules", changedRules(before, after),
        "words", Integer.toString(after.words().size()),
        "banned", Integer.toString(after.banned().size()),
        "posts", Integer.toString(after.posts().size()));
  }

  private static String changedRules(OfficeSettings before, OfficeSettings after) {
    var text = new StringBuilder();
    var all = new java.util.TreeSet<>(before.switches().keySet());
    all.addAll(after.switches().keySet());
    for (String rule : all) {
      RuleSwitch now = after.switches().get(rule);
      if (now != before.switches().get(rule)) {
        text.append(text.isEmpty() ? "" : " ").append(rule).append('=');
        text.append(
            now == null ? "as-the-table-says" : now.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return text.toString();
  }
}
