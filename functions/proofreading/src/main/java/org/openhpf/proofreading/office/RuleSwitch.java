package org.openhpf.proofreading.office;

import java.util.Optional;
import org.openhpf.proofreading.finding.Severity;

/** What an office makes of a rule. */
public enum RuleSwitch {
  OFF,
  WARNING,
  ERROR;

  Optional<Severity> severity() {
    return switch (this) {
      case OFF -> Optional.empty();
      case WARNING -> Optional.of(Severity.WARNING);
      case ERROR -> Optional.of(Severity.ERROR);
    };
  }
}
