package org.openhpf.proofreading.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;

/**
 * Totals of a table's columns. A row 小计 adds the rows since the last one, 合计 and 总计 add the 小计 if
 * there are any and all rows otherwise. Rounded figures may differ by half of their last place
 * each.
 */
final class TableTotals implements Check {
  private static final Pattern TOTAL =
      Pattern.compile("^[\\s　]*+(?:合[\\s　]*+计|总[\\s　]*+计|共[\\s　]*+计|总数)[\\s　：]*+$");
  private static final Pattern SUBTOTAL = Pattern.compile("^[\\s　]*+小[\\s　]*+计[\\s　：]*+$");
  private static final Pattern FIGURE =
      Pattern.compile("^[\\s　¥￥]*+(-?[0-9][0-9,]{0,20}+(?:\\.[0-9]{1,6}+)?)[\\s　]*+$");

  /** Columns that are not added up, by a word of their heading. */
  private static final Pattern NOT_ADDED =
      Pattern.compile("率|均|比|序号|编号|年度|年份|单价|利|同期|增长|增减|排名|代码|电话|日期|天数");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    Table.of(manuscript).forEach(table -> check(table, findings));
  }

  private static void check(Table table, Findings findings) {
    Map<Integer, Column> columns = new TreeMap<>();
    for (TreeMap<Integer, Table.Field> row : table.rows().values()) {
      Optional<String> label =
          row.values().stream().map(Table.Field::text).filter(TableTotals::isLabel).findFirst();
      row.forEach(
          (index, field) ->
              columns.computeIfAbsent(index, i -> new Column()).take(field, label, findings));
    }
  }

  private static boolean isLabel(String text) {
    return TOTAL.matcher(text).find() || SUBTOTAL.matcher(text).find();
  }

  private static final class Column {
    private final List<BigDecimal> rows = new ArrayList<>();
    private final List<BigDecimal> subtotals = new ArrayList<>();
    private boolean added = true;

    void take(Table.Field field, Optional<String> label, Findings findings) {
      Matcher figure = FIGURE.matcher(field.text());
      if (!figure.find()) {
        added &= !NOT_ADDED.matcher(field.text()).find();
        return;
      }
      var value = new BigDecimal(figure.group(1).replace(",", ""));
      if (label.isEmpty()) {
        rows.add(value);
        return;
      }
      boolean sub = SUBTOTAL.matcher(label.get()).find();
      List<BigDecimal> parts = sub || subtotals.isEmpty() ? rows : subtotals;
      if (added && parts.size() >= 2) {
        compare(field, figure, value, parts, findings);
      }
      if (sub) {
        subtotals.add(value);
      } else {
        subtotals.clear();
      }
      rows.clear();
    }

    private static void compare(
        Table.Field field,
        Matcher figure,
        BigDecimal total,
        List<BigDecimal> parts,
        Findings findings) {
      BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.subtract(total).abs().compareTo(Rounding.of(parts, total)) > 0) {
        findings.report(
            "numeral.table-total",
            field.paragraph(),
            field.from() + figure.start(1),
            field.from() + figure.end(1),
            sum.toPlainString(),
            List.of(new Suggestion(sum.toPlainString(), 0.5)));
      }
    }
  }
}
