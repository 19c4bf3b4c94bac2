package org.openhpf.proofreading.spelling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.DamagedModel;
import org.openhpf.languagemodel.Lexicon;
import org.openhpf.languagemodel.WordModel;

/**
 * What is known of written Chinese.
 *
 * @param words empty where the build had no word model
 */
record Models(CharacterModel characters, Optional<WordModel> words, Lexicon lexicon) {
  /**
   * @param folder of layers/language-model's files
   * @throws DamagedModel if a file is not what it should be
   */
  static Models open(Path folder) {
    Path general = folder.resolve("characters.bin");
    Path office = folder.resolve("office.bin");
    Path words = folder.resolve("words.bin");
    return new Models(
        Files.exists(office) ? CharacterModel.open(general, office) : CharacterModel.open(general),
        Files.exists(words) ? Optional.of(WordModel.open(words)) : Optional.empty(),
        Lexicon.open(folder.resolve("lexicon.bin")));
  }
}
