package org.openhpf.proofreading.numeral;

import java.util.List;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.check.Expressions;

/**
 * The checks of numerals and units: 出版物上数字用法 (GB/T 15835-2011), amounts in capitals, dates, totals,
 * legal units of measurement.
 */
public final class NumeralChecks {
  private NumeralChecks() {}

  public static List<Check> all() {
    return List.of(
        Expressions.beside(NumeralChecks.class),
        new CapitalAmounts(),
        new Dates(),
        new Times(),
        new TableTotals(),
        new Parts(),
        new Percentages(),
        new SameForm(),
        new Figures(),
        new SplitNumbers(),
        new Units());
  }
}
