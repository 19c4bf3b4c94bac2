package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  /** The key of RFC 6238, Appendix B: "12345678901234567890" in base 32. */
  private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  /** Of the vectors, which have eight digits, the last six. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void showsTheCodesOfTheStandard(long seconds, String code) {
    assertThat(Totp.code(KEY, Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  void takesACodeOneStepEarlyOrLateAndNoFurther() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    long step = Totp.step(now);
    for (long off = -1; off <= 1; off++) {
      assertThat(Totp.matchingStep(KEY, Totp.code(KEY, step + off), now)).hasValue(step + off);
    }
    assertThat(Totp.matchingStep(KEY, Totp.code(KEY, step + 2), now)).isEmpty();
    assertThat(Totp.matchingStep(KEY, Totp.code(KEY, step - 2), now)).isEmpty();
    assertThat(Totp.matchingStep(KEY, "", now)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void aSecretHas160BitsInBase32() {
    String secret = Totp.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    assertThat(Totp.code(secret, 1)).matches("\\d{6}");
  }
}
