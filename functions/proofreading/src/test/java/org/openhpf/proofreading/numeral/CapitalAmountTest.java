package org.openhpf.proofreading.numeral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CapitalAmountTest {
  @Property
  void whatIsWrittenReadsAsItself(
      @ForAll @LongRange(min = 100, max = 99_999_999_999_999L) long cents) {
    BigDecimal yuan = BigDecimal.valueOf(cents, 2);
    BigDecimal read = CapitalAmount.value(CapitalAmount.written(yuan)).orElseThrow();
    assertEquals(0, yuan.compareTo(read), CapitalAmount.written(yuan));
  }

  /** The examples of 《支付结算办法》 annex 1. */
  @Test
  void writesNoughtsAsBanksDo() {
    assertEquals("壹仟肆佰零玖元伍角整", CapitalAmount.written(new BigDecimal("1409.50")));
    assertEquals("陆仟零柒元壹角肆分", CapitalAmount.written(new BigDecimal("6007.14")));
    assertEquals("壹万陆仟肆佰零玖元零贰分", CapitalAmount.written(new BigDecimal("16409.02")));
    assertEquals("壹仟陆佰捌拾元叁角贰分", CapitalAmount.written(new BigDecimal("1680.32")));
    assertEquals(Optional.of(new BigDecimal("107000.53")), CapitalAmount.value("壹拾万柒仟元零伍角叁分"));
  }
}
