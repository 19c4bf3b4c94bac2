package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11010519491231002X|[id]",
        "idNumber=11010519491231002x, next|idNumber=[id], next",
        "旧证110105491231002号|旧证[id]号",
        "440524188001010014|[id]",
        "４４０５２４１８８００１０１００１４|[id]",
        "no check digit 440524188001010015|no check digit [id]",
        "glued 13800000000440524188001010014|glued [id]",
        "tel13800000000x|tel[phone]x",
        "+8613800000000|+[phone]",
        "card 6222020200000000000 ok|card 6222020200000000000 ok",
        "card 6222020200000000006 ok|card [card] ok",
        "4111111111111111|[card]",
        "{\"authorization\":\"Bearer abcdefgh.ijk\"}|{\"authorization\":\"Bearer [token]\"}",
        "BEARER eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln|BEARER [token]",
        "?token=eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln&a=1|?token=[token]&a=1",
        "to li.si+hpf@mail.example.cn, cc|to [email], cc",
        "13800000000@139.example|[email]",
        "x13800000000y@139.example, 13800000001|[email], [phone]",
        "13800000000 a@b.example|[phone] [email]",
        "a@b.example@c.example|[email]@c.example"
      })
  void takes_personal_data_out(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
    assertThat(Masking.mask(masked)).isSameAs(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "预约成功",
        "booked 2026-10-08T09:00:00.000+08:00 in 12.5 ms",
        "at 1795402200000 ms, serial 20261008000123",
        "id 01kanvq9zt6m3x8h2r5c7d9e0fabcde version 12800000000",
        "arn:aws:sqs:cn-north-1:123456789012:notices",
        "sequence 111100000000000000000 of the stream",
        "eyJ, bearer of news, a@b, @openhpf, 138000000",
        "91350100M000100Y43"
      })
  void leaves_the_rest_as_it_is(String text) {
    assertThat(Masking.mask(text)).isSameAs(text);
  }

  @Test
  void takes_null_for_what_it_is() {
    assertThat(Masking.mask(null)).isNull();
  }

  @Provide
  Arbitrary<String> numbers() {
    return SyntheticIds.numbers();
  }

  @Provide
  Arbitrary<String> neighbours() {
    return Arbitraries.strings().withChars("0179 Xx,@.eyJBearer -证").ofMaxLength(25);
  }

  @Property(seed = "10", tries = 5_000)
  void never_leaves_an_id_number(
      @ForAll("neighbours") String before,
      @ForAll("numbers") String number,
      @ForAll("neighbours") String after) {
    String masked = Masking.mask(before + number + after);

    assertThat(masked).doesNotContain(number).doesNotContain(number.substring(6, 17));
  }

  @Property(seed = "11")
  void never_leaves_a_mobile_number_among_other_characters(
      @ForAll("neighbours") String before, @ForAll("neighbours") String after) {
    assertThat(Masking.mask(before + "号13800000000;" + after)).doesNotContain("13800000000");
  }

  @Property(seed = "12", tries = 5_000)
  void masks_once_and_for_all(@ForAll("neighbours") String a, @ForAll("neighbours") String b) {
    String masked = Masking.mask(a + b + a);

    assertThat(Masking.mask(masked)).isEqualTo(masked);
  }

  @Property(seed = "13")
  void takes_any_text(@ForAll String text) {
    assertThatNoException().isThrownBy(() -> Masking.mask(text));
  }

  /** Two million characters each: anything quadratic would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "9",
        "eyJ",
        "eyJ,",
        "a@",
        "a@b.cn",
        "a@b.cn@",
        "@",
        "a.",
        "bearer ",
        "Bearer a",
        "13800000000@",
        "13800000000,",
        "11010519491231002X",
        "eyJaaaaaaaa,a@b.c",
        "b"
      })
  void is_linear_on_hostile_text(String part) {
    String text = part.repeat(2_000_000 / part.length());

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Masking.mask(text));
  }
}
