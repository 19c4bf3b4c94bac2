package org.openhpf.languagemodel.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.languagemodel.CharacterModel;
import org.openhpf.languagemodel.Sentences;

/**
 * Trains a character model: {@code [--beside MODEL] OUT SHARE THRESHOLD FILE_OR_FOLDER...}, plain
 * text in UTF-8; with --beside the new model stands beside that one and has its alphabet.
 */
public final class TrainCharacters {
  private TrainCharacters() {}

  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    Optional<CharacterModel> beside = Optional.empty();
    if (rest.getFirst().equals("--beside")) {
      beside = Optional.of(CharacterModel.open(Path.of(rest.get(1))));
      rest = rest.subList(2, rest.size());
    }
    var trainer = new CharacterTrainer(beside);
    float share = Float.parseFloat(rest.get(1));
    if (!(share >= 0 && share <= 1)) {
      System.err.println("the share lies between 0 and 1");
      System.exit(2);
    }
    for (String source : rest.subList(3, rest.size())) {
      try (Stream<Path> files = Files.walk(Path.of(source))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          try (Stream<String> lines = Files.lines(file)) {
            lines.flatMap(Sentences::of).filter(Sentences::forTraining).forEach(trainer::add);
          }
        }
      }
    }
    System.out.println(trainer.sentences() + " sentences");
    if (trainer.sentences() == 0) {
      System.err.println("there is nothing to train on");
      System.exit(2);
    }
    trainer.write(Path.of(rest.getFirst()), share, Double.parseDouble(rest.get(2)));
  }
}
