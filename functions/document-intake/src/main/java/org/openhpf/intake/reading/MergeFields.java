package org.openhpf.intake.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.Evidence;
import org.openhpf.intake.document.FieldStatus;

/**
 * The fields of several results of one document as one: of each the surest reading. The outcome is
 * the same whatever the order the results come in.
 */
final class MergeFields {
  private static final Comparator<DocumentField> SUREST_FIRST =
      Comparator.comparing(DocumentField::status)
          .thenComparing(Comparator.comparingDouble(DocumentField::confidence).reversed())
          .thenComparingInt(DocumentField::page)
          .thenComparing(field -> field.value().orElse(""));

  private MergeFields() {}

  static List<DocumentField> merge(List<DocumentField> some, List<DocumentField> more) {
    Map<String, DocumentField> merged = new LinkedHashMap<>();
    var all = new ArrayList<>(some);
    all.addAll(more);
    for (DocumentField field : all) {
      merged.merge(field.name(), field, MergeFields::surest);
    }
    return List.copyOf(merged.values());
  }

  private static DocumentField surest(DocumentField one, DocumentField other) {
    boolean first = SUREST_FIRST.compare(one, other) <= 0;
    DocumentField best = first ? one : other;
    DocumentField rest = first ? other : one;
    for (Evidence evidence : rest.evidence()) {
      if (!best.evidence().contains(evidence)) {
        best = best.with(evidence);
      }
    }
    boolean disagree = rest.isAccepted() && !rest.value().equals(best.value());
    return disagree && best.status() == FieldStatus.ACCEPTED ? best.doubted() : best;
  }
}
