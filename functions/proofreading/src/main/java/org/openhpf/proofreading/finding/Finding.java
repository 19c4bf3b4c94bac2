package org.openhpf.proofreading.finding;

import java.util.List;
import java.util.Optional;

/**
 * A fault in a manuscript.
 *
 * @param position empty where the whole document is at fault (its margins, say)
 * @param original the text at the position, "" where something is missing
 * @param suggestions the best first; none where a person must decide what is right
 * @param reason why it is a fault, in Chinese
 */
public record Finding(
    Rule rule,
    Severity severity,
    Optional<Position> position,
    String original,
    List<Suggestion> suggestions,
    String reason) {
  public Finding {
    suggestions = List.copyOf(suggestions);
  }

  /** Whether its suggestion may be put in without a person looking. */
  public boolean automatic() {
    return rule.automatic() && suggestions.size() == 1;
  }
}
