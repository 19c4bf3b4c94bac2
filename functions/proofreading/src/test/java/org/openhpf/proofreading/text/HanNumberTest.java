package org.openhpf.proofreading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HanNumberTest {
  @Property
  void whatIsWrittenReadsAsItself(@ForAll @IntRange(max = 99_999) int number) {
    assertEquals(OptionalLong.of(number), HanNumber.value(HanNumber.written(number)));
  }

  @Test
  void readsYearsAndCountsAlike() {
    assertEquals(OptionalLong.of(2023), HanNumber.value("二〇二三"));
    assertEquals(OptionalLong.of(10_000_108), HanNumber.value("一千万零一百零八"));
    assertEquals(OptionalLong.of(1_200_000_000), HanNumber.value("十二亿"));
    assertEquals(OptionalLong.of(1_230_000_000), HanNumber.value("十二亿三千万"));
    assertEquals(OptionalLong.of(1_000_000_000_000L), HanNumber.value("一万亿"));
    assertEquals("一百一十二", HanNumber.written(112));
    assertEquals("二十", HanNumber.written(20));
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertEquals(OptionalLong.empty(), HanNumber.value(""));
    assertEquals(OptionalLong.empty(), HanNumber.value("三五千"));
    assertEquals(OptionalLong.empty(), HanNumber.value("万"));
    assertEquals(OptionalLong.empty(), HanNumber.value("第三"));
  }
}
