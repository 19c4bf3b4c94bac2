package org.openhpf.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.manuscript.Manuscript;

/** Proofreads a manuscript: every check, each fault once. */
public final class Proofread {
  private final RuleBook rules;
  private final List<Check> checks;

  public Proofread(RuleBook rules, List<Check> checks) {
    this.rules = rules;
    this.checks = List.copyOf(checks);
  }

  /**
   * @param switches the severity a rule has in this office; empty where it is off
   * @return in reading order, those of the whole document first
   */
  public List<Finding> proofread(
      Manuscript manuscript, Function<Rule, Optional<Severity>> switches) {
    var findings = new Findings(rules, switches);
    checks.forEach(check -> check.check(manuscript, findings));
    return new EachOnce().of(findings.inOrder());
  }
}
