package org.openhpf.proofreading.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text to be proofread.
 *
 * @param kind as its writer states it, or as its title says
 * @param forPublication whether everybody will read it, so that personal data is a fault
 * @param ownWords words, names and places that are right in this office (用户词典)
 */
public record Manuscript(
    List<Paragraph> paragraphs,
    Optional<DocumentKind> kind,
    boolean forPublication,
    Set<String> ownWords) {
  public Manuscript {
    paragraphs = List.copyOf(paragraphs);
    ownWords = Set.copyOf(ownWords);
  }

  /** Plain text, a line a paragraph; line ends may be LF, CR LF or CR. */
  public static Manuscript of(String text) {
    var paragraphs = new ArrayList<Paragraph>();
    for (String line : text.split("\r\n|\n|\r", -1)) {
      paragraphs.add(Paragraph.of(paragraphs.size(), line));
    }
    return new Manuscript(paragraphs, Optional.empty(), false, Set.of());
  }

  public Manuscript ofKind(Optional<DocumentKind> stated) {
    return new Manuscript(paragraphs, stated, forPublication, ownWords);
  }

  public Manuscript forPublication(boolean published) {
    return new Manuscript(paragraphs, kind, published, ownWords);
  }

  public Manuscript withOwnWords(Set<String> words) {
    return new Manuscript(paragraphs, kind, forPublication, words);
  }
}
