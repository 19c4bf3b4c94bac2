package org.openhpf.languagemodel.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.DamagedModel;

class CharacterTrainerTest {
  @TempDir Path folder;

  @Test
  void probabilitiesOfAllCharactersMakeOne() throws IOException {
    CharacterModel model = trained("model.bin");
    CharacterModel.Scorer scorer = model.scorer();
    long history = CharacterModel.EDGE;
    for (char c : "住房公积金".toCharArray()) {
      scorer.after(history);
      double sum = 0;
      for (int id = CharacterModel.EDGE; id < model.vocabulary(); id++) {
        sum += Math.exp(scorer.score(id));
      }
      assertThat(sum).as("before %s", c).isCloseTo(1, within(0.12));
      history = model.extend(history, model.id(c));
    }
  }

  @Test
  void whatWasReadIsLikely() throws IOException {
    CharacterModel model = trained("model.bin");
    CharacterModel.Scorer scorer = model.scorer();
    long history = 0;
    for (char c : "公积".toCharArray()) {
      history = model.extend(history, model.id(c));
    }
    scorer.after(history);
    assertThat(scorer.score(model.id('金'))).isGreaterThan(scorer.score(model.id('房')) + 1);
  }

  @Test
  void theSameSentencesMakeTheSameFile() throws IOException {
    trained("one.bin");
    trained("two.bin");
    assertThat(Files.mismatch(folder.resolve("one.bin"), folder.resolve("two.bin"))).isEqualTo(-1);
  }

  @Test
  void anOfficesModelHasItsShareBesideTheOther() throws IOException {
    CharacterModel alone = trained("one.bin");
    trained("office.bin", Optional.of(alone), 0.5f);
    CharacterModel both =
        CharacterModel.open(folder.resolve("one.bin"), folder.resolve("office.bin"));
    CharacterModel.Scorer scorer = both.scorer();
    CharacterModel.Scorer general = alone.scorer();
    long history = both.extend(CharacterModel.EDGE, both.id('公'));
    scorer.after(history);
    general.after(history);
    assertThat(scorer.score(both.id('积'))).isCloseTo(general.score(alone.id('积')), within(0.01f));
  }

  @Test
  void anOfficesModelOfAnotherAlphabetIsRefused() throws IOException {
    trained("one.bin");
    var other = new CharacterTrainer(Optional.empty());
    other.add("提取提取提取");
    other.write(folder.resolve("other.bin"), 0.5f, 0.5);
    assertThatThrownBy(
            () -> CharacterModel.open(folder.resolve("one.bin"), folder.resolve("other.bin")))
        .isInstanceOf(DamagedModel.class);
  }

  private CharacterModel trained(String name) throws IOException {
    return trained(name, Optional.empty(), 0);
  }

  private CharacterModel trained(String name, Optional<CharacterModel> beside, float share)
      throws IOException {
    var trainer = new CharacterTrainer(beside);
    var random = new Random(5);
    String[] words = {"住房公积金", "缴存", "单位", "提取", "贷款", "职工", "应当", "办理"};
    for (int i = 0; i < 400; i++) {
      var sentence = new StringBuilder();
      for (int w = 0; w < 6; w++) {
        sentence.append(words[random.nextInt(words.length)]);
      }
      trainer.add(sentence + "。");
    }
    trainer.write(folder.resolve(name), share, 0.5);
    return CharacterModel.open(folder.resolve(name));
  }
}
