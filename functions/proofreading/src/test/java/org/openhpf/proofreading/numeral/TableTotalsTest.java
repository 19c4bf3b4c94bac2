package org.openhpf.proofreading.numeral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.check.Proofread;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.manuscript.Paragraph.Cell;

/** Tables of a document, whose cells are paragraphs. */
class TableTotalsTest {
  private static final RuleBook RULES = new RuleBook(NumeralChecks.class);

  /** What is reported, as found and as it should be. */
  private static List<String> reported(String[]... rows) {
    var cells = new ArrayList<Paragraph>();
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        var cell = Optional.of(new Cell(0, row, column));
        cells.add(new Paragraph(cells.size(), rows[row][column], cell));
      }
    }
    var table = new Manuscript(cells, Optional.empty(), false, Set.of());
    return new Proofread(RULES, NumeralChecks.all())
        .proofread(table, rule -> Optional.of(rule.severity())).stream()
            .map(f -> f.original() + "→" + f.suggestions().getFirst().text())
            .toList();
  }

  private static String[] row(String... cells) {
    return cells;
  }

  @Test
  void addsSubtotalsToTheTotal() {
    assertEquals(
        List.of("12→13"),
        reported(
            row("管理部", "笔数", "金额（万元）"),
            row("越秀", "5", "1,000.50"),
            row("天河", "8", "2,000.25"),
            row("小计", "12", "3,000.75"),
            row("番禺", "4", "10.00"),
            row("增城", "6", "20.00"),
            row("小计", "10", "30.00"),
            row("合计", "22", "3,030.75")));
  }

  @Test
  void roundedFiguresMayMissTheirTotal() {
    var table =
        new String[][] {row("管理部", "金额"), row("越秀", "1.3"), row("天河", "1.3"), row("合 计", "2.7")};
    assertEquals(List.of(), reported(table));
    table[3][1] = "3.7";
    assertEquals(List.of("3.7→2.6"), reported(table));
  }

  @Test
  void ratesAndYearsAreNotAddedUp() {
    assertEquals(
        List.of(),
        reported(
            row("年份", "增长率", "序号"),
            row("2022", "5", "1"),
            row("2023", "6", "2"),
            row("合计", "5.5", "2")));
  }
}
