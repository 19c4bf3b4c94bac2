package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.Confidence;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.FindingClass;
import org.openhpf.proofreading.finding.Position;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.Severity;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Paragraph;
import tools.jackson.databind.JsonNode;

/**
 * Paragraphs and findings as JSON, before they are sealed. A finding is stored with what its rule
 * said: it stays readable where rules change.
 */
final class JsonContents {
  private JsonContents() {}

  static String paragraphs(List<Paragraph> paragraphs) {
    var rows = new ArrayList<Map<String, Object>>();
    for (Paragraph paragraph : paragraphs) {
      var row = new LinkedHashMap<String, Object>();
      row.put("index", paragraph.index());
      row.put("text", paragraph.text());
      paragraph
          .cell()
          .ifPresent(cell -> row.put("cell", List.of(cell.table(), cell.row(), cell.column())));
      if (!paragraph.label().isEmpty()) {
        row.put("label", paragraph.label());
      }
      rows.add(row);
    }
    return Json.write(rows);
  }

  static List<Paragraph> paragraphs(String json) {
    return Json.read(json).valueStream().map(JsonContents::paragraph).toList();
  }

  private static Paragraph paragraph(JsonNode row) {
    JsonNode cell = row.path("cell");
    return new Paragraph(
        row.required("index").asInt(),
        row.required("text").asString(),
        cell.isArray()
            ? Optional.of(
                new Paragraph.Cell(cell.get(0).asInt(), cell.get(1).asInt(), cell.get(2).asInt()))
            : Optional.empty(),
        row.path("label").asString(""));
  }

  /** A mark as it is stored. */
  private record StoredMark(
      String id,
      String rule,
      FindingClass findingClass,
      Severity severity,
      boolean automatic,
      String title,
      String clause,
      Optional<List<Integer>> position,
      String original,
      List<Suggestion> suggestions,
      String reason,
      MarkStatus status,
      Optional<String> chosen,
      boolean isNew) {

    static StoredMark of(Mark mark) {
      Finding finding = mark.finding();
      Rule rule = finding.rule();
      return new StoredMark(
          mark.findingId(),
          rule.id(),
          rule.findingClass(),
          finding.severity(),
          rule.automatic(),
          rule.title(),
          rule.clause(),
          finding.position().map(at -> List.of(at.paragraph(), at.offset(), at.length())),
          finding.original(),
          finding.suggestions(),
          finding.reason(),
          mark.status(),
          mark.chosen(),
          mark.isNew());
    }
  }

  static String marks(List<Mark> marks) {
    return Json.write(marks.stream().map(StoredMark::of).toList());
  }

  static List<Mark> marks(String json) {
    return Json.read(json).valueStream().map(JsonContents::mark).toList();
  }

  private static Mark mark(JsonNode row) {
    JsonNode position = row.path("position");
    Severity severity = constant(Severity.class, row, "severity");
    var rule =
        new Rule(
            row.required("rule").asString(),
            constant(FindingClass.class, row, "findingClass"),
            severity,
            row.required("automatic").asBoolean(),
            row.required("title").asString(),
            "",
            row.required("clause").asString(),
            "",
            Confidence.DESIGN);
    var finding =
        new Finding(
            rule,
            severity,
            position.isArray()
                ? Optional.of(
                    new Position(
                        position.get(0).asInt(), position.get(1).asInt(), position.get(2).asInt()))
                : Optional.empty(),
            row.required("original").asString(),
            row.path("suggestions")
                .valueStream()
                .map(
                    each ->
                        new Suggestion(
                            each.required("text").asString(),
                            each.required("confidence").asDouble()))
                .toList(),
            row.required("reason").asString());
    return new Mark(
        row.required("id").asString(),
        finding,
        constant(MarkStatus.class, row, "status"),
        row.path("chosen").isString()
            ? Optional.of(row.get("chosen").stringValue())
            : Optional.empty(),
        row.required("isNew").asBoolean());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode row, String name) {
    String kebab = row.required(name).asString();
    return Enum.valueOf(type, kebab.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
