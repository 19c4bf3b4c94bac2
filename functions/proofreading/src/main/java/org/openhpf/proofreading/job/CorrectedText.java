package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.manuscript.Paragraph;

/** A text with its accepted corrections put in. */
public final class CorrectedText {
  private static final Comparator<Correction> LAST_FIRST =
      Comparator.comparing(Correction::position).reversed();

  private CorrectedText() {}

  /** A correction that was accepted. */
  public record Correction(Position position, String text, String reason) {}

  /** All that were accepted, each once, in reading order. */
  public static List<Correction> accepted(List<Sheet> sheets) {
    var all = new ArrayList<Correction>();
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) {
        mark.chosen()
            .filter(text -> mark.finding().position().isPresent())
            .ifPresent(
                text ->
                    all.add(
                        new Correction(
                            mark.finding().position().get(), text, mark.finding().reason())));
      }
    }
    all.sort(Comparator.comparing(Correction::position));
    // Two rules may want the same.
    var seen = new HashSet<Map.Entry<Position, String>>();
    all.removeIf(one -> !seen.add(Map.entry(one.position(), one.text())));
    return all;
  }

  /** Those that can stand side by side: of two that overlap, the one that begins first. */
  private static List<Correction> apart(List<Correction> all) {
    var kept = new ArrayList<Correction>();
    for (Correction one : all) {
      boolean free =
          kept.isEmpty()
              || kept.getLast().position().paragraph() != one.position().paragraph()
              || kept.getLast().position().end() <= one.position().offset();
      if (free) {
        kept.add(one);
      }
    }
    return kept;
  }

  /** A paragraph a line. */
  public static String of(List<Paragraph> text, List<Sheet> sheets) {
    Map<Integer, List<Correction>> byParagraph = new HashMap<>();
    apart(accepted(sheets))
        .forEach(
            one ->
                byParagraph
                    .computeIfAbsent(one.position().paragraph(), each -> new ArrayList<>())
                    .add(one));
    var lines = new ArrayList<String>();
    for (Paragraph paragraph : text) {
      var line = new StringBuilder(paragraph.text());
      byParagraph.getOrDefault(paragraph.index(), List.of()).stream()
          .sorted(LAST_FIRST)
          .forEach(one -> line.replace(one.position().offset(), one.position().end(), one.text()));
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }
}
