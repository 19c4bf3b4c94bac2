package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PrimingHandshakeTest {
  @Test
  void withoutTlsThereIsNothingToDo() {
    assertThatCode(() -> PrimingHandshake.with(URI.create("http://127.0.0.1:9/")))
        .doesNotThrowAnyException();
  }
}
