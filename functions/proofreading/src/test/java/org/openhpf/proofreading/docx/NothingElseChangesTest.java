package org.openhpf.proofreading.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhpf.proofreading.docx.Corrected.AUTHOR;
import static org.openhpf.proofreading.docx.Corrected.MAIN;
import static org.openhpf.proofreading.docx.Corrected.parts;
import static org.openhpf.proofreading.docx.Corrected.texts;
import static org.openhpf.proofreading.docx.Corrected.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.finding.Position;

/** Accepting every suggestion changes the text as suggested and nothing else of the document. */
class NothingElseChangesTest {
  @Test
  void oneHundredDocumentsChangeNowhereElse() throws Exception {
    int made = 0;
    for (int seed = 1; seed <= 100; seed++) {
      made += changesNothingElse(new RandomDocx(seed).file().bytes(), seed);
    }
    assertTrue(made > 1_000, "changes made: " + made);
  }

  /** Every tenth of the documents of the format checks, as LibreOffice Writer writes them. */
  @Test
  void norDoThoseOfLibreOffice() throws Exception {
    int files = 0;
    int made = 0;
    try (var zip =
        new ZipInputStream(
            DocxFile.class.getResourceAsStream(
                "/org/openhpf/proofreading/layout/libreoffice.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] original = zip.readAllBytes();
        if (files++ % 10 == 0) {
          made += changesNothingElse(original, files);
        }
      }
    }
    assertTrue(made > 500, "changes made: " + made);
  }

  /** Returns how many changes were made. */
  private static int changesNothingElse(byte[] original, int seed) throws Exception {
    Docx document = DocxFile.open(original);
    var random = new Random(seed);
    var changes = new ArrayList<Change>();
    List<String> expected = new ArrayList<>();
    for (String text : texts(document)) {
      expected.add(changed(text, expected.size(), changes, random));
    }
    Optional<Position> first = changes.stream().map(Change::position).findFirst();
    var comments = List.of(new Comment(Optional.empty(), "全文"), new Comment(first, "此处\n请核对"));
    byte[] file = write(document, changes, comments);

    assertEquals(expected, texts(DocxFile.open(file)), "seed " + seed);
    Map<String, byte[]> before = parts(original);
    Map<String, byte[]> after = parts(file);
    String source = new Revisions(before.get(MAIN)).canonical();
    var rejected = new Revisions(after.get(MAIN)).reject(AUTHOR).withoutComments();
    same(source, rejected.canonical(), "seed " + seed);
    var accepted = new Revisions(after.get(MAIN)).accept(AUTHOR).withoutComments();
    same(characters(expected), characters(accepted.characters()), "seed " + seed);
    onlyCommentsAreAdded(before, after);
    return changes.size();
  }

  private static void same(String expected, String actual, String which) {
    int at = 0;
    while (at < expected.length()
        && at < actual.length()
        && expected.charAt(at) == actual.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 80);
    assertEquals(
        expected.substring(from, Math.min(expected.length(), at + 80)),
        actual.substring(from, Math.min(actual.length(), at + 80)),
        which);
  }

  /** As a bag, as text boxes stand elsewhere in one order than in the other. */
  private static String characters(List<String> lines) {
    int[] sorted = String.join("", lines).codePoints().sorted().toArray();
    return new String(sorted, 0, sorted.length);
  }

  private static void onlyCommentsAreAdded(Map<String, byte[]> before, Map<String, byte[]> after) {
    var others = new HashMap<>(after);
    for (String name :
        List.of(MAIN, "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels")) {
      assertTrue(others.remove(name) != null, name);
    }
    others.forEach((name, bytes) -> assertArrayEquals(before.get(name), bytes, name));
    assertTrue(after.keySet().containsAll(before.keySet()));
  }

  /** Some changes to a paragraph that do not meet, and its text after them. */
  private static String changed(String text, int paragraph, List<Change> changes, Random random) {
    var result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int next = text.offsetByCodePoints(at, 1);
      int more =
          text.offsetByCodePoints(
              next, Math.min(random.nextInt(4), text.codePointCount(next, text.length())));
      String replacement =
          List.of("存", "", "更长的文字", "&<\">", "𠮷", "甲\t乙\n").get(random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> {
          changes.add(new Change(new Position(paragraph, at, more - at), replacement, ""));
          result.append(replacement);
          at = more;
        }
        case 1 -> {
          changes.add(new Change(new Position(paragraph, at, 0), replacement, ""));
          result.append(replacement).append(text, at, next);
          at = next;
        }
        default -> {
          result.append(text, at, next);
          at = next;
        }
      }
    }
    if (text.isEmpty() && random.nextBoolean()) {
      changes.add(new Change(new Position(paragraph, 0, 0), "补", ""));
      return "补";
    }
    return result.toString();
  }
}
