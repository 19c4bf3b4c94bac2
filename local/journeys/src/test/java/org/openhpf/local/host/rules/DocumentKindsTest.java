package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.RepositoryRoot;

/** What document-intake shows people of a document is what document-reading reads of it. */
class DocumentKindsTest {
  private static final Path FUNCTIONS = RepositoryRoot.find().resolve("functions");
  private static final Path INTAKE =
      FUNCTIONS.resolve("document-intake/src/main/resources/org/openhpf/intake/kind");
  private static final Path READING = FUNCTIONS.resolve("document-reading/src/main");

  @Test
  void everyKindAndFieldThatIsShownIsRead() throws IOException {
    String reader = sources();
    assertThat(rows(INTAKE.resolve("kinds.csv")))
        .allSatisfy(kind -> assertThat(reader).contains("\"" + kind.get(0) + "\""));
    assertThat(rows(INTAKE.resolve("fields.csv")))
        .allSatisfy(field -> assertThat(reader).contains("\"" + field.get(1) + "\""));
  }

  @Test
  void everyFieldThatIsLabelledIsShown() throws IOException {
    List<List<String>> shown =
        rows(INTAKE.resolve("fields.csv")).stream().map(row -> row.subList(0, 2)).toList();
    assertThat(rows(READING.resolve("resources/org/openhpf/reading/kind/labels.csv")))
        // One label stands for the two ends of a card's validity.
        .filteredOn(label -> !label.get(2).isEmpty() && !label.get(2).equals("validity"))
        .isNotEmpty()
        .allSatisfy(label -> assertThat(shown).contains(List.of(label.get(0), label.get(2))));
  }

  private static String sources() throws IOException {
    try (var files = Files.walk(READING.resolve("java"))) {
      var text = new StringBuilder();
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  /** Without comments and header. */
  private static List<List<String>> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }
}
