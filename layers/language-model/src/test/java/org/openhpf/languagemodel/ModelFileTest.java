package org.openhpf.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.bin");
    ModelFile.write(
        file,
        ModelFile.Kind.WORDS,
        Map.of(
            "one", ByteBuffer.wrap(new byte[] {1, 2, 3}), "two", ByteBuffer.wrap(new byte[] {9})));
  }

  @Test
  void sectionsComeBack() {
    ModelFile read = ModelFile.open(file, ModelFile.Kind.WORDS);
    assertThat(read.section("one").capacity()).isEqualTo(3);
    assertThat(read.section("one").get(2)).isEqualTo((byte) 3);
    assertThat(read.section("two").get(0)).isEqualTo((byte) 9);
    assertThatThrownBy(() -> read.section("three"))
        .isInstanceOf(DamagedModel.class)
        .hasMessageContaining("three");
  }

  @Test
  void anotherKindIsRefused() {
    assertThatThrownBy(() -> ModelFile.open(file, ModelFile.Kind.LEXICON))
        .isInstanceOf(DamagedModel.class)
        .hasMessageContaining("LEXICON");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ModelFile.open(file, ModelFile.Kind.WORDS))
          .isInstanceOf(DamagedModel.class);
    }
  }

  @Test
  void everyAlteredByteIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] altered = whole.clone();
      altered[at] ^= 0x10;
      Files.write(file, altered);
      assertThatThrownBy(() -> ModelFile.open(file, ModelFile.Kind.WORDS))
          .as("byte %d", at)
          .isInstanceOf(DamagedModel.class);
    }
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    Files.writeString(file, "第一条 为了加强住房公积金的管理，制定本条例。".repeat(10));
    assertThatThrownBy(() -> ModelFile.open(file, ModelFile.Kind.WORDS))
        .isInstanceOf(DamagedModel.class)
        .hasMessageContaining("not a model");
  }
}
