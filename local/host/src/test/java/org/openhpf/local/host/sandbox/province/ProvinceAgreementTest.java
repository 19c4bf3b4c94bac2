package org.openhpf.local.host.sandbox.province;

import static org.assertj.core.api.Assertions.assertThat;

import com.tencent.kona.crypto.util.SM2Ciphertext.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.province.platform.Platform;
import tools.jackson.databind.JsonNode;

/**
 * Two implementations of SM2, SM3 and SM4 that share no code understand each other in every form.
 */
class ProvinceAgreementTest {

  @ParameterizedTest
  @CsvSource({
    "1234567812345678, RAW_C1C3C2, signature=der; cipher=c1c3c2; personal=sm2",
    "1234567812345678, RAW_C1C3C2, signature=raw; cipher=c1c3c2; personal=sm4-gcm",
    "1234567812345678, RAW_C1C2C3, signature=der; cipher=c1c2c3; personal=sm2; body=plain",
    "1234567812345678, RAW_C1C2C3, signature=raw; cipher=c1c2c3; personal=sm4-cbc",
    "gz-gjj@example.org, DER_C1C3C2, userId=gz-gjj@example.org; cipher=asn1; personal=sm2",
    "gz-gjj@example.org, DER_C1C3C2, userId=gz-gjj@example.org; cipher=asn1; personal=sm4-gcm"
  })
  void inEveryForm(String userId, Format cipher, String forms, @TempDir Path state)
      throws Exception {
    try (var province = Province.with(state, userId, cipher, !forms.contains("cbc"))) {
      Platform client = province.client(forms);
      for (long version = 1; version <= 3; version++) {
        assertThat(client.send(Province.record("2101", version)))
            .isInstanceOf(Platform.Answer.Accepted.class);
      }
      JsonNode kept = province.kept();
      assertThat(kept).hasSize(1);
      assertThat(kept.get(0).path("version").asLong()).isEqualTo(3);
      assertThat(kept.get(0).path("fields").path("userName").asString()).isEqualTo("林示例");
      assertThat(kept.get(0).path("fields").path("mobile").asString()).isEqualTo("13900000001");
      assertThat(client.entries(Province.DAY, client.sums(Province.DAY).keySet().iterator().next()))
          .singleElement()
          .matches(entry -> entry.version() == 3 && entry.recordId().equals("2101"));
    }
  }

  @ParameterizedTest
  @CsvSource({"signature=der; userId=someone-else", "cipher=c1c2c3", "cipher=asn1"})
  void anotherFormThanAgreedIsNotTaken(String forms, @TempDir Path state) throws Exception {
    try (var province = Province.usual(state)) {
      assertThat(province.client(forms).send(Province.record("2101", 1)))
          .isNotInstanceOf(Platform.Answer.Accepted.class);
      assertThat(province.kept()).isEmpty();
    }
  }
}
