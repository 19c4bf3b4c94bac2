package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.ArrayList;
import java.util.Locale;
import org.openhpf.proofreading.format.PageFormat;

/** Paper and margins (GB/T 9704-2012, 5.1, 5.2.1), millimetres. */
final class PageCheck implements LayoutCheck {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double TOP = 37;
  private static final double BOTTOM = 35;
  private static final double LEFT = 28;
  private static final double RIGHT = 26;

  private final Tolerances tolerances;

  PageCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    // Sections after the first hold attachments and wide tables, which may lie across.
    for (PageFormat page : elements.layout().sections()) {
      if (page.width() != 0 && !isA4(page)) {
        faults.document(
            "paper", String.format(Locale.ROOT, " %.0f mm×%.0f mm", page.width(), page.height()));
        break;
      }
    }
    margins(elements.page(), faults);
  }

  private boolean isA4(PageFormat page) {
    return isNear(Math.min(page.width(), page.height()), WIDTH, tolerances.millimetres())
        && isNear(Math.max(page.width(), page.height()), HEIGHT, tolerances.millimetres());
  }

  private void margins(PageFormat page, Faults faults) {
    if (page.width() == 0 || page.width() > page.height()) {
      return;
    }
    var wrong = new ArrayList<String>();
    margin("上", page.top(), TOP, wrong);
    margin("下", page.bottom(), BOTTOM, wrong);
    margin("左", page.left(), LEFT, wrong);
    margin("右", page.right(), RIGHT, wrong);
    if (!wrong.isEmpty()) {
      faults.document("margins", String.join("、", wrong));
    }
  }

  private void margin(String side, double value, double wanted, ArrayList<String> wrong) {
    if (!isNear(value, wanted, tolerances.margin())) {
      wrong.add(String.format(Locale.ROOT, "%s %.1f mm", side, value));
    }
  }
}
