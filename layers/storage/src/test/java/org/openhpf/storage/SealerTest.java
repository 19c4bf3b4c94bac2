package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Priming;

class SealerTest {
  private static final String PLACE = "name/appointment-1";

  private final Sealer sealer =
      new Sealer(new DataKeys(Emulators.clients().kms(), Emulators.keyId()));

  @Test
  void what_is_sealed_opens_also_in_another_environment() {
    byte[] envelope = sealer.seal("张三 👋", PLACE);
    var other = new Sealer(new DataKeys(Emulators.clients().kms(), Emulators.keyId()));

    assertThat(sealer.open(envelope, PLACE)).isEqualTo("张三 👋");
    assertThat(other.open(envelope, PLACE)).isEqualTo("张三 👋");
    assertThat(new String(envelope, StandardCharsets.UTF_8)).doesNotContain("张三");
  }

  @Test
  void the_envelope_is_as_documented() {
    byte[] envelope = sealer.seal("abc", PLACE);
    int keyLength = envelope[1] << 8 | envelope[2] & 0xFF;

    assertThat(envelope[0]).isEqualTo((byte) 1);
    assertThat(envelope).hasSize(3 + keyLength + 12 + 3 + 16);
  }

  @Test
  void two_seals_of_one_text_differ() {
    var nonces = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      byte[] envelope = sealer.seal("same", PLACE);
      int head = 3 + (envelope[1] << 8 | envelope[2] & 0xFF);
      nonces.add(Arrays.toString(Arrays.copyOfRange(envelope, head, head + 12)));
    }

    assertThat(nonces).hasSize(1000);
  }

  @Test
  void with_any_bit_of_it_changed_it_does_not_open() {
    byte[] envelope = sealer.seal("440103199001011234", PLACE);
    for (int i = 0; i < envelope.length; i++) {
      for (int bit : new int[] {0x01, 0x80}) {
        byte[] changed = envelope.clone();
        changed[i] ^= (byte) bit;
        refuses(changed, PLACE);
      }
    }
  }

  @Test
  void cut_or_lengthened_it_does_not_open() {
    byte[] envelope = sealer.seal("13800000000", PLACE);
    for (int length = 0; length < envelope.length; length++) {
      refuses(Arrays.copyOf(envelope, length), PLACE);
    }
    refuses(Arrays.copyOf(envelope, envelope.length + 1), PLACE);
  }

  @Test
  void moved_to_another_place_it_does_not_open() {
    byte[] envelope = sealer.seal("张三", PLACE);

    refuses(envelope, "name/appointment-2");
    refuses(envelope, "phone/appointment-1");
    refuses(envelope, "");
  }

  @Test
  void two_envelopes_cannot_be_put_together() {
    byte[] one = sealer.seal("aaa", PLACE);
    byte[] other = sealer.seal("bbb", PLACE);
    System.arraycopy(other, one.length - 19, one, one.length - 19, 19);

    refuses(one, PLACE);
  }

  @Test
  void an_unknown_version_says_so() {
    byte[] envelope = sealer.seal("x", PLACE);
    envelope[0] = 9;

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> sealer.open(envelope, PLACE))
        .withMessage("no envelope of version 9 is known here");
  }

  @Test
  void a_refusal_holds_neither_whose_it_is_nor_what() {
    byte[] envelope = sealer.seal("13800000000", PLACE);
    envelope[envelope.length - 1] ^= 1;

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> sealer.open(envelope, PLACE))
        .withMessage("a sealed value does not open at name");
  }

  @Test
  void a_primed_environment_seals_and_keeps_nothing() {
    Priming.run(() -> assertThat(sealer.open(sealer.seal("x", PLACE), PLACE)).isEqualTo("x"));
    byte[] sealed = sealer.seal("x", PLACE);

    assertThat(sealed[1] << 8 | sealed[2] & 0xFF).isGreaterThan(1);
  }

  @Property(seed = "11", tries = 300)
  void any_text_comes_back(@ForAll("unicode") String text, @ForAll("unicode") String place) {
    assertThat(sealer.open(sealer.seal(text, place), place)).isEqualTo(text);
  }

  /** Any code points but lone surrogates, which are no text. */
  @Provide
  Arbitrary<String> unicode() {
    return Arbitraries.integers()
        .between(0, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .array(int[].class)
        .ofMaxSize(60)
        .map(points -> new String(points, 0, points.length));
  }

  private void refuses(byte[] envelope, String place) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> sealer.open(envelope, place));
  }
}
