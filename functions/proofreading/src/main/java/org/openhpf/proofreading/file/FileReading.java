package org.openhpf.proofreading.file;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.job.ResultProblem;
import org.openhpf.proofreading.manuscript.Manuscript;

/** What reading a file led to. */
public sealed interface FileReading {
  /**
   * @param checks of this file alone, such as of its layout
   */
  record Read(Manuscript manuscript, List<Check> checks) implements FileReading {
    static Read of(Manuscript manuscript) {
      return new Read(manuscript, List.of());
    }
  }

  /** It says what its sender can do. */
  record Refused(ResultProblem problem) implements FileReading {}

  static FileReading refused(String code) {
    return new Refused(ResultProblem.of(code));
  }
}
