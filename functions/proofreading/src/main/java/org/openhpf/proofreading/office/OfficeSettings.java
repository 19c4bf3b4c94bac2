package org.openhpf.proofreading.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.word.BannedWord;
import org.openhpf.proofreading.word.Post;

/**
 * How an office (管理部 or 处室) wants its texts proofread.
 *
 * @param version raised at each change; 0: never changed
 * @param switches by a rule's id; rules without one are as their table says
 * @param words right in this office, whatever a check takes them for
 * @param banned words that are not wanted here
 * @param posts who holds which since when
 */
public record OfficeSettings(
    int version,
    Map<String, RuleSwitch> switches,
    Set<String> words,
    List<BannedWord> banned,
    List<Post> posts) {
  public static final OfficeSettings NONE =
      new OfficeSettings(0, Map.of(), Set.of(), List.of(), List.of());

  public OfficeSettings {
    switches = Map.copyOf(switches);
    words = Set.copyOf(words);
    banned = List.copyOf(banned);
    posts = List.copyOf(posts);
  }

  /** The severity of a rule here; empty where it is off. */
  public Optional<Severity> severity(Rule rule) {
    RuleSwitch own = switches.get(rule.id());
    return own == null ? Optional.of(rule.severity()) : own.severity();
  }
}
