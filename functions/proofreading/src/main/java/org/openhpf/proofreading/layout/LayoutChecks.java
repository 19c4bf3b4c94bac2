package org.openhpf.proofreading.layout;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.format.DocumentLayout;
import org.openhpf.proofreading.manuscript.Manuscript;

/** The checks of format; they run over the document they were made for. */
public final class LayoutChecks implements Check {
  private final DocumentLayout layout;
  private final List<LayoutCheck> checks;

  private LayoutChecks(DocumentLayout layout, Tolerances tolerances) {
    this.layout = layout;
    this.checks =
        List.of(
            new PageCheck(tolerances),
            new LinesCheck(tolerances),
            new FontCheck(tolerances),
            new PlaceCheck(tolerances),
            new HeadCheck(tolerances),
            new ClosingCheck(tolerances),
            new AttachmentCheck(),
            new ImprintCheck(tolerances),
            new PageNumberCheck(tolerances));
  }

  /**
   * @param layout of the document whose manuscript will be checked
   */
  public static List<Check> all(DocumentLayout layout) {
    return all(layout, Tolerances.USUAL);
  }

  public static List<Check> all(DocumentLayout layout, Tolerances tolerances) {
    return List.of(new LayoutChecks(layout, tolerances));
  }

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Elements elements = Elements.of(manuscript, layout);
    var faults = new Faults(findings);
    if (elements.isOfficial()) {
      checks.forEach(check -> check.check(elements, faults));
    } else {
      faults.document("not-official", "");
    }
    faults.tell();
  }
}
