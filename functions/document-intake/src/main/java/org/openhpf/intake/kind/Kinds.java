package org.openhpf.intake.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Csv;

/** The kinds of documents there are: kinds.csv and fields.csv beside this class. */
public final class Kinds {
  private static final String UNTIL_FIELD = "until-field:";
  private static final List<String> KIND =
      List.of("kind", "name", "retention", "validity", "source", "confidence");
  private static final List<String> FIELD = List.of("kind", "field", "label", "required", "check");

  private final Map<String, DocumentKind> kinds = new LinkedHashMap<>();

  private record Field(String kind, FieldRule rule) {}

  public Kinds() {
    List<Field> fields =
        Csv.read(
            Kinds.class,
            "fields.csv",
            FIELD,
            row ->
                new Field(
                    row.get(0),
                    new FieldRule(
                        row.get(1),
                        row.get(2),
                        row.get(3).equals("yes"),
                        FieldCheck.parse(row.get(4)))));
    for (DocumentKind kind : Csv.read(Kinds.class, "kinds.csv", KIND, row -> kind(row, fields))) {
      kinds.put(kind.name(), kind);
    }
  }

  private static DocumentKind kind(List<String> row, List<Field> fields) {
    String validity = row.get(3);
    return new DocumentKind(
        row.get(0),
        row.get(1),
        Retention.parse(row.get(2)),
        validity.startsWith(UNTIL_FIELD)
            ? Optional.of(validity.substring(UNTIL_FIELD.length()))
            : Optional.empty(),
        fields.stream().filter(field -> field.kind().equals(row.get(0))).map(Field::rule).toList());
  }

  public Optional<DocumentKind> find(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Of documents that are of no other kind, or of one this version does not know. */
  public DocumentKind other() {
    return kinds.get("text");
  }

  public List<DocumentKind> all() {
    return List.copyOf(kinds.values());
  }
}
