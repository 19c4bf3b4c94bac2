package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  private static final long MAX_MILLIS = (1L << 48) - 1;

  private static Ids at(long millis) {
    return new Ids(Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC), new Random(millis));
  }

  @Test
  void an_id_is_a_lower_case_ulid() {
    // The specification's own example of the time part.
    assertThat(at(1469918176385L).next()).startsWith("01aryz6s41").hasSize(26);
    assertThat(at(MAX_MILLIS).next()).startsWith("7zzzzzzzzz");
  }

  @Property(seed = "7")
  void ids_sort_in_time(
      @ForAll @LongRange(max = MAX_MILLIS) long a, @ForAll @LongRange(max = MAX_MILLIS) long b) {
    if (a != b) {
      assertThat(at(a).next().compareTo(at(b).next()) < 0).isEqualTo(a < b);
    }
  }

  @Test
  void ids_of_one_moment_differ() {
    var ids = new Ids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    assertThat(Stream.generate(ids::next).limit(100_000).distinct()).hasSize(100_000);
  }

  @Property(seed = "8")
  void an_owned_id_is_its_owners(@ForAll @LongRange(max = MAX_MILLIS) long millis) {
    String id = at(millis).nextOwnedBy("person-a");

    assertThat(id).hasSize(31);
    assertThat(Ids.isWellFormedOwned(id)).isTrue();
    assertThat(Ids.isOwnedBy(id, "person-a")).isTrue();
    assertThat(Ids.isOwnedBy(id, "person-b")).isFalse();
  }

  /** Stored ids outlive the code: the tag of this one, computed apart, must hold for ever. */
  @Test
  void the_tag_does_not_change() {
    assertThat(Ids.isOwnedBy("01aryz6s410000000000000000" + "fzsmn", "person-a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "01aryz6s41",
        "81aryz6s4100000000000000000000x",
        "01ARYZ6S410000000000000000abcde",
        "01aryz6s41000000000000000000il0",
        "01aryz6s410000000000000000abcd/"
      })
  void other_texts_are_not_well_formed(String id) {
    assertThat(Ids.isWellFormedOwned(id)).isFalse();
    assertThat(Ids.isOwnedBy(id, "person-a")).isFalse();
  }

  @Property(seed = "9")
  void a_code_finds_one_wrong_digit(
      @ForAll @IntRange(min = 2, max = 18) int n,
      @ForAll @LongRange(max = MAX_MILLIS) long seed,
      @ForAll @IntRange(max = 17) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    String code = at(seed).digits(n);
    assertThat(code).hasSize(n).containsOnlyDigits();
    assertThat(Luhn.holds(code, 0, n)).isTrue();

    var mistyped = new StringBuilder(code);
    int at = place % n;
    mistyped.setCharAt(at, (char) ('0' + (code.charAt(at) - '0' + by) % 10));
    assertThat(Luhn.holds(mistyped, 0, n)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 19})
  void a_code_has_2_to_18_digits(int n) {
    assertThatIllegalArgumentException().isThrownBy(() -> at(0).digits(n));
  }

  /** A static source of randomness would be in the SnapStart snapshot. */
  @Test
  void nothing_random_is_static() {
    assertThat(
            Stream.of(Ids.class, Base32.class, OwnedId.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers())))
        .allMatch(field -> field.getType() == String.class)
        .map(Field::getName)
        .containsExactly("ALPHABET");
  }
}
