package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.Paragraph.Cell;

/** The imprint (版记, GB/T 9704-2012, 7.4). */
final class ImprintCheck implements LayoutCheck {
  private static final double FROM_EDGE = 1;

  private final Tolerances tolerances;

  ImprintCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    List<Line> imprint = elements.of(Role.IMPRINT);
    if (!imprint.isEmpty() && imprint.stream().noneMatch(line -> line.words().endsWith("印发"))) {
      faults.at("imprint-form", imprint.getLast(), "");
    }
    if (!imprint.isEmpty()) {
      Line first = imprint.getFirst();
      boolean cell = first.paragraph().cell().isPresent();
      if (!cell && !isNear(first.leftGap(), FROM_EDGE, tolerances.characters())) {
        faults.at("imprint-place", first, "");
      }
    }
    lines(elements, faults);
  }

  private static void lines(Elements elements, Faults faults) {
    var all = new ArrayList<Line>(elements.of(Role.COPY_TO));
    all.addAll(elements.of(Role.IMPRINT));
    if (all.isEmpty()) {
      return;
    }
    Line first = all.getFirst();
    Line last = all.getLast();
    Optional<Integer> table = first.paragraph().cell().map(Cell::table);
    if (table
        .map(number -> elements.layout().ruledTables().getOrDefault(number, false))
        .orElse(false)) {
      return;
    }
    Optional<Line> before = elements.before(first);
    Optional<Line> after = elements.after(last);
    long drawn =
        elements.lines().stream()
            .filter(line -> line.index() >= first.index() - 1 && line.index() <= last.index() + 1)
            .mapToLong(line -> line.format().drawn().size())
            .sum();
    boolean above =
        first.format().above().isPresent()
            || before.flatMap(line -> line.format().below()).isPresent();
    boolean below =
        last.format().below().isPresent()
            || after.flatMap(line -> line.format().above()).isPresent();
    long missing = (above ? 0 : 1) + (below ? 0 : 1) - drawn;
    if (missing > 0) {
      faults.at("imprint-lines", above ? last : first, above ? "末条" : below ? "首条" : "首条和末条");
    }
  }
}
