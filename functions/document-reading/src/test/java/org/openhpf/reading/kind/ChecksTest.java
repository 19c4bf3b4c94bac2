package org.openhpf.reading.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChecksTest {
  @Test
  void no_single_wrong_digit_passes_the_check_of_an_id_number() {
    String number = "11010519491231002X";
    assertThat(Numbers.idNumber(number)).isPresent();
    for (int i = 0; i < 18; i++) {
      for (char digit : "0123456789X".toCharArray()) {
        String wrong = number.substring(0, i) + digit + number.substring(i + 1);
        assertThat(Numbers.idNumber(wrong).isPresent()).isEqualTo(digit == number.charAt(i));
      }
    }
  }

  @Test
  void a_number_is_found_among_other_characters_by_its_check() {
    String row = "码911010519491231002X8";
    int[] span =
        Numbers.find(row, IdCardFront.ID_NUMBER, text -> Numbers.idNumber(text).isPresent())
            .orElseThrow();
    assertThat(row.substring(span[0], span[1])).isEqualTo("11010519491231002X");
  }

  @Test
  void dates_are_read_as_printed_and_only_if_there_is_such_a_day() {
    assertThat(Numbers.date("出生1951年9月16日")).contains(LocalDate.of(1951, 9, 16));
    assertThat(Numbers.date("2010.01.01-2030.01.01")).contains(LocalDate.of(2010, 1, 1));
    assertThat(Numbers.date("1951年9月31日")).isEmpty();
    assertThat(Numbers.date("1951年")).isEmpty();
  }

  @Test
  void an_address_s_division_is_put_right_by_the_nearest_one_alone() {
    assertThat(Divisions.nearestBeginning("青海省玉树藏族白治州囊谦县上坪镇")).contains("青海省玉树藏族自治州囊谦县");
    assertThat(Divisions.nearestBeginning("吉林省白城市镇费县和平路846号")).contains("吉林省白城市镇赉县");
    assertThat(Divisions.nearestBeginning("不是任何地方的地址")).isEmpty();
  }

  @Test
  void the_nations_are_56() {
    assertThat(org.openhpf.reading.sample.Samples.nations())
        .allMatch(Nations::contains)
        .doesNotHaveDuplicates()
        .hasSize(56);
  }

  @Test
  void brackets_are_set_as_in_chinese_and_missing_ones_are_noticed() {
    assertThat(PrintedText.normal("有限责任公司(自然人独资)")).isEqualTo("有限责任公司（自然人独资）");
    assertThat(PrintedText.balanced("有限责任公司（自然人投资或控股")).isFalse();
    assertThat(PrintedText.normal("52号之-968房")).isEqualTo("52号之一968房");
    assertThat(PrintedText.same("华润（马鞍山）有限公司", "华润(马鞍山)有限公司")).isTrue();
    assertThat(PrintedText.same("华润有限公司", "华阔有限公司")).isFalse();
  }
}
