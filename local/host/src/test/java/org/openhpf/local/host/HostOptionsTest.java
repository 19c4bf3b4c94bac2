package org.openhpf.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostOptionsTest {
  @TempDir Path folder;

  @Test
  void readsTheCommandLine() {
    HostOptions options =
        HostOptions.parse(
            "--port",
            "0",
            "--memory",
            "--fresh",
            "--watch",
            "--quiet",
            "--plain-starts",
            "--only",
            "a,b",
            "--debug",
            "a:5005",
            "--environments",
            "3");
    assertThat(options)
        .isEqualTo(
            new HostOptions(
                0,
                true,
                true,
                List.of("a", "b"),
                true,
                Map.of("a", 5005),
                OptionalInt.of(3),
                true,
                true));
    assertThat(HostOptions.parse().port()).isEqualTo(3000);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    refused("unknown option --prot", "--prot");
    refused("--port needs a value", "--port");
    refused("--port takes a number from 0 to 65535", "--port", "x");
    refused("--debug takes NAME:PORT", "--debug", "appointments");
    refused("--environments takes a number from 1 to 100", "--environments", "0");
  }

  private static void refused(String message, String... arguments) {
    assertThatThrownBy(() -> HostOptions.parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aStateFolderHasOneHost() {
    try (StateFolder state = StateFolder.open(folder, false, false)) {
      assertThat(state.isNew()).isTrue();
      assertThatThrownBy(() -> StateFolder.open(folder, false, false))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another local host uses " + folder);
    }
    try (StateFolder state = StateFolder.open(folder, false, false)) {
      assertThat(state.isNew()).isFalse();
    }
    try (StateFolder state = StateFolder.open(folder, false, true)) {
      assertThat(state.isNew()).isTrue();
    }
  }
}
