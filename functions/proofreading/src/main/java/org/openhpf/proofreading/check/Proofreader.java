package org.openhpf.proofreading.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.office.OfficeSettings;

/**
 * Proofreads manuscripts as an office wants it: first by the rules, which look at all of it, then
 * part by part by the language model, which takes its time.
 */
public final class Proofreader {
  private final Checks checks;

  public Proofreader(Checks checks) {
    this.checks = checks;
  }

  public RuleBook rules() {
    return checks.rules();
  }

  /** Whether there is a language model. */
  public boolean spells() {
    return checks.spelling().isPresent();
  }

  /**
   * What the rules find, in reading order.
   *
   * @param ofFile checks of the one file it was read from
   */
  public List<Finding> byRules(Manuscript manuscript, OfficeSettings office, List<Check> ofFile) {
    var all = new ArrayList<>(checks.ofText().apply(office));
    all.addAll(ofFile);
    return new Proofread(checks.rules(), all)
        .proofread(manuscript.withOwnWords(office.words()), office::severity);
  }

  /**
   * What the language model finds beside what is known.
   *
   * @param part some paragraphs, with the numbers they have in their manuscript
   * @param known findings in them
   */
  public List<Finding> byModel(
      Manuscript part, Mode mode, OfficeSettings office, List<Finding> known) {
    if (!spells()) {
      return List.of();
    }
    var findings = new Findings(checks.rules(), office::severity);
    Check spelling = checks.spelling().get().apply(mode);
    spelling.check(part.withOwnWords(office.words()), findings);
    List<Finding> found = findings.inOrder();
    var all = new ArrayList<>(known);
    all.addAll(found);
    Set<Finding> kept = new HashSet<>(new EachOnce().of(all));
    return found.stream().filter(kept::contains).toList();
  }
}
