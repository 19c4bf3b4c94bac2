package org.openhpf.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
  private static final String SCOPE = "person-a POST /v1/appointments";
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void takes_up_to_128_visible_characters() {
    assertThat(new RequestKey(SCOPE, "~!".repeat(64), HASH).key()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\n", "a\u0000", "钥匙", "\u007f"})
  void refuses_another_key_under_the_headers_name(String key) {
    assertThat(refusal(SCOPE, key, HASH).field()).isEqualTo("Idempotency-Key");
    assertThat(refusal(SCOPE, "k".repeat(129), HASH).field()).isEqualTo("Idempotency-Key");
  }

  @Test
  void refuses_another_scope_or_hash() {
    assertThat(refusal(" ", "k", HASH).field()).isEqualTo("scope");
    assertThat(refusal("s".repeat(513), "k", HASH).field()).isEqualTo("scope");
    assertThat(refusal(SCOPE, "k", HASH.toUpperCase()).field()).isEqualTo("bodyHash");
    assertThat(refusal(SCOPE, "k", "00").field()).isEqualTo("bodyHash");
  }

  private static InvalidValue refusal(String scope, String key, String hash) {
    return catchThrowableOfType(InvalidValue.class, () -> new RequestKey(scope, key, hash));
  }
}
