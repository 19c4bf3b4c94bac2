package org.openhpf.intake.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openhpf.intake.document.Actor;
import org.openhpf.intake.document.Change;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentRecords;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Documents;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.FieldRule;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.review.ReviewOutcome.ChangedMeanwhile;
import org.openhpf.intake.review.ReviewOutcome.Done;
import org.openhpf.intake.review.ReviewOutcome.FieldsMissing;
import org.openhpf.intake.review.ReviewOutcome.NoSuchDocument;
import org.openhpf.intake.review.ReviewOutcome.NotInReview;
import org.openhpf.intake.review.ReviewOutcome.OwnDocument;
import org.openhpf.intake.review.ReviewOutcome.WrongValues;

/** What an officer does to a document that waits for him: he corrects fields, then decides. */
public final class ReviewDocument {
  private static final String REJECTED = "rejected-by-officer";

  private final Documents documents;
  private final Kinds kinds;
  private final IntakeRules rules;

  /** A field and the value an officer reads. */
  public record Correction(String name, String value) {}

  /**
   * Who does it, and to what.
   *
   * @param revision of the document the officer looked at
   * @param officer opaque id of the person
   */
  public record Look(String documentId, int revision, String officer, Actor by) {}

  public ReviewDocument(Documents documents, Kinds kinds, IntakeRules rules) {
    this.documents = documents;
    this.kinds = kinds;
    this.rules = rules;
  }

  /** Puts the officer's values in the place of what was read; none of them if one is wrong. */
  public ReviewOutcome correct(Look look, List<Correction> corrections) {
    return with(look, document -> corrected(document, look, corrections));
  }

  /** Accepts; what is filled in is taken as seen. */
  public ReviewOutcome accept(Look look) {
    return with(look, document -> accepted(document, look));
  }

  /**
   * @param reason in Chinese, for the owner
   */
  public ReviewOutcome reject(Look look, String reason) {
    return with(look, document -> rejected(document, look, reason));
  }

  private ReviewOutcome with(Look look, Function<Document, ReviewOutcome> work) {
    Optional<Document> found =
        documents.find(look.documentId()).filter(document -> document.status().isVisible());
    if (found.isEmpty()) {
      return new NoSuchDocument();
    }
    Document document = found.get();
    if (document.isOf(look.officer())) {
      return new OwnDocument();
    }
    if (document.revision() != look.revision()) {
      return new ChangedMeanwhile(document.revision());
    }
    return document.status() == DocumentStatus.NEEDS_REVIEW
        ? work.apply(document)
        : new NotInReview();
  }

  private ReviewOutcome corrected(Document document, Look look, List<Correction> corrections) {
    DocumentKind kind = kind(document);
    var wrong = new TreeMap<Integer, String>();
    Map<String, DocumentField> fields = new LinkedHashMap<>();
    document.fields().forEach(field -> fields.put(field.name(), field));
    for (int i = 0; i < corrections.size(); i++) {
      Correction one = corrections.get(i);
      Optional<String> fault =
          kind.field(one.name())
              .map(rule -> rule.check().form().fault(one.value(), rules.today()))
              .orElse(Optional.of("该种类材料没有这个字段"));
      if (fault.isPresent()) {
        wrong.put(i, fault.get());
      } else {
        fields.compute(
            one.name(),
            (name, field) ->
                (field == null ? DocumentField.unread(name) : field)
                    .corrected(one.value(), rules.now()));
      }
    }
    if (!wrong.isEmpty()) {
      return new WrongValues(wrong);
    }
    Document after =
        document
            .change(DocumentStatus.NEEDS_REVIEW, rules.now())
            .fields(List.copyOf(fields.values()))
            .done();
    String names = String.join(" ", corrections.stream().map(Correction::name).toList());
    return store(document, after, "corrected", look, Map.of("fields", names));
  }

  private ReviewOutcome accepted(Document document, Look look) {
    DocumentKind kind = kind(document);
    List<String> missing =
        kind.fields().stream()
            .filter(FieldRule::required)
            .filter(rule -> value(document, rule.name()).isEmpty())
            .map(FieldRule::label)
            .toList();
    if (!missing.isEmpty()) {
      return new FieldsMissing(missing);
    }
    List<DocumentField> fields =
        document.fields().stream().map(field -> field.confirmed(rules.now())).toList();
    Change change =
        document
            .change(DocumentStatus.ACCEPTED, rules.now())
            .fields(fields)
            .validUntil(rules.validUntil(kind, fields));
    return decided(document, change, kind, DocumentStatus.ACCEPTED, look);
  }

  private ReviewOutcome rejected(Document document, Look look, String reason) {
    var problem =
        new DocumentProblem(REJECTED, Optional.empty(), Optional.empty(), Optional.of(reason));
    Change change = document.change(DocumentStatus.REJECTED, rules.now()).problem(problem);
    return decided(document, change, kind(document), DocumentStatus.REJECTED, look);
  }

  private ReviewOutcome decided(
      Document document, Change change, DocumentKind kind, DocumentStatus as, Look look) {
    var retained = rules.retainedUntil(as, kind);
    Document after = change.retainedUntil(retained).due(retained.map(IntakeRules::after)).done();
    String action = as == DocumentStatus.ACCEPTED ? "accepted" : "rejected";
    return store(document, after, action, look, Map.of());
  }

  private ReviewOutcome store(
      Document before, Document after, String action, Look look, Map<String, String> details) {
    var record = DocumentRecords.of(after, action, look.by(), details);
    return documents.store(before, after, record, List.of())
        ? new Done(after)
        : new ChangedMeanwhile(before.revision() + 1);
  }

  private DocumentKind kind(Document document) {
    return document.kind().flatMap(kinds::find).orElseGet(kinds::other);
  }

  private static Optional<String> value(Document document, String name) {
    return document.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .flatMap(DocumentField::value);
  }
}
