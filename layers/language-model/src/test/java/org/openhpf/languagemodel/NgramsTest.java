package org.openhpf.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgramsTest {
  private static final int BITS = 14;

  @TempDir Path folder;

  @Test
  void scoresBackOff() throws IOException {
    var tables = new NgramTables(3, BITS, 5, -18);
    tables.unigram(1, -1, -0.5);
    tables.unigram(2, -2, -0.25);
    tables.unigram(3, -3, 0);
    tables.ngrams(
        2, new long[] {1L << BITS | 2, 2L << BITS | 3}, new float[] {-0.5f, -1}, new float[2]);
    tables.ngrams(3, new long[] {1L << 2 * BITS | 2L << BITS | 3}, new float[] {-0.25f}, null);
    Path file = folder.resolve("n.bin");
    ModelFile.write(file, ModelFile.Kind.CHARACTERS, tables.sections());
    var ngrams = new Ngrams(ModelFile.open(file, ModelFile.Kind.CHARACTERS));

    assertThat(score(ngrams, 3, 1, 2)).isCloseTo(-0.25f, within(0.05f));
    assertThat(score(ngrams, 3, 2)).isCloseTo(-1, within(0.05f));
    assertThat(score(ngrams, 3, 1)).isCloseTo(-3.5f, within(0.05f));
    assertThat(score(ngrams, 2, 1)).isCloseTo(-0.5f, within(0.05f));
    assertThat(score(ngrams, 3, 1, 0))
        .as("nothing before what is unknown")
        .isCloseTo(-3, within(0.05f));
    assertThat(score(ngrams, 4, 2)).as("never seen").isCloseTo(-18.25f, within(0.1f));
  }

  private static float score(Ngrams ngrams, int id, int... before) {
    long history = 0;
    for (int one : before) {
      history = ngrams.extend(history, one);
    }
    Ngrams.Scorer scorer = ngrams.scorer();
    scorer.after(history);
    return scorer.score(id);
  }
}
