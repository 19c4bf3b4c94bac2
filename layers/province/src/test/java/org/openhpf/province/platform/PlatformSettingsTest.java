package org.openhpf.province.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing or wrong is named when the function starts, not with the first record. */
class PlatformSettingsTest {
  private static final String KEY =
      "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
  private static final String PUBLIC =
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
          + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";

  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "PROVINCE_URL", "http://127.0.0.1:1",
              "PROVINCE_APP_MARK", "mark",
              "PROVINCE_APP_WORD", "canary-word",
              "PROVINCE_SIGNING_KEY", KEY,
              "PROVINCE_PLATFORM_KEY", PUBLIC));

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void withoutAnAddressThereIsNoPlatformWhateverElseIsSet(String url) {
    environment.put("PROVINCE_URL", url);
    assertThat(HttpPlatform.of("case", environment)).isEmpty();
    assertThat(HttpPlatform.of("case", Map.of())).isEmpty();
  }

  @Test
  void completeItIsAPlatformAndTellsNothingSecret() {
    assertThat(HttpPlatform.of("case", environment)).isPresent();
    assertThat(PlatformSettings.of(environment).orElseThrow().toString())
        .doesNotContain("canary", KEY);
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    environment.put("PROVINCE_APP_WORD", " ");
    environment.remove("PROVINCE_SIGNING_KEY");
    assertThatThrownBy(() -> HttpPlatform.of("case", environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("PROVINCE_APP_WORD", "PROVINCE_SIGNING_KEY")
        .hasMessageNotContainingAny("PROVINCE_APP_MARK", "PROVINCE_PLATFORM_KEY");
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE_SIGNING_KEY, 12ab",
    "PROVINCE_PLATFORM_KEY, 0412ab",
    "PROVINCE_FORMS, cipher=rot13",
    "PROVINCE_URL, not an address"
  })
  void whatIsWrongIsNamed(String variable, String value) {
    environment.put(variable, value);
    assertThatThrownBy(() -> HttpPlatform.of("case", environment))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(variable);
  }
}
