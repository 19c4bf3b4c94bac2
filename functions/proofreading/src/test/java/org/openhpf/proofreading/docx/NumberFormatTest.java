package org.openhpf.proofreading.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as Word's lists show them. */
class NumberFormatTest {
  @ParameterizedTest
  @CsvSource({
    "chineseCounting, 1, 一",
    "chineseCountingThousand, 10, 十",
    "chineseCountingThousand, 11, 十一",
    "japaneseCounting, 20, 二十",
    "chineseCountingThousand, 105, 一百零五",
    "chineseCountingThousand, 110, 一百一十",
    "chineseCountingThousand, 1005, 一千零五",
    "chineseLegalSimplified, 3, 叁",
    "ideographDigital, 10, 一〇",
    "ideographTraditional, 2, 乙",
    "ideographTraditional, 11, 11",
    "ideographZodiac, 12, 亥",
    "decimalEnclosedCircle, 3, ③",
    "decimalEnclosedCircle, 21, 21",
    "decimalFullWidth, 12, １２",
    "decimalZero, 7, 07",
    "decimal, 7, 7",
    "upperLetter, 27, AA",
    "lowerLetter, 2, b",
    "upperRoman, 14, XIV",
    "lowerRoman, 4000, 4000",
    "none, 5, ''",
    "unknown, 5, 5"
  })
  void aFormatIsItsNumbers(String format, int number, String text) {
    assertEquals(text, NumberFormat.of(format, number));
  }
}
