package org.openhpf.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.intake.document.Document;
import org.openhpf.intake.document.DocumentField;
import org.openhpf.intake.document.DocumentProblem;
import org.openhpf.intake.document.DocumentStatus;
import org.openhpf.intake.document.Evidence;
import org.openhpf.intake.document.IntakeRules;
import org.openhpf.intake.document.Progress;
import org.openhpf.intake.kind.DocumentKind;
import org.openhpf.intake.kind.Effect;
import org.openhpf.intake.kind.FieldCheck;
import org.openhpf.intake.kind.FieldRule;
import org.openhpf.intake.kind.Kinds;
import org.openhpf.intake.kind.ProblemKinds;
import org.openhpf.intake.kind.ValueCheck;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.Sex;

/**
 * Decides on a document that has been read: its values are held to their forms, to each other and
 * to what its owner stated. It is accepted of itself only where nothing at all is doubtful.
 */
public final class VerifyDocument {
  private static final String WRONG_KIND = "wrong-kind";

  private final Kinds kinds;
  private final ProblemKinds problemKinds;
  private final IntakeRules rules;

  /**
   * What was found.
   *
   * @param status accepted, rejected or to be reviewed
   * @param fields all of the kind, in its order
   */
  public record Verdict(
      DocumentStatus status,
      DocumentKind kind,
      List<DocumentField> fields,
      List<DocumentProblem> problems) {}

  public VerifyDocument(Kinds kinds, ProblemKinds problemKinds, IntakeRules rules) {
    this.kinds = kinds;
    this.problemKinds = problemKinds;
    this.rules = rules;
  }

  /** Of a document whose pages have all been read, or that could not be read. */
  public Verdict verify(Document document) {
    DocumentKind kind = document.kind().flatMap(kinds::find).orElseGet(kinds::other);
    var problems = new ArrayList<>(document.problems());
    wrongKind(document).ifPresent(problems::add);
    Map<String, DocumentField> fields = fieldsOf(kind, document.fields());
    kind.fields()
        .forEach(rule -> fields.compute(rule.name(), (name, f) -> checked(rule, f, problems)));
    kind.fields()
        .forEach(
            rule -> fields.compute(rule.name(), (name, f) -> agreeing(rule, f, fields, problems)));
    document
        .submission()
        .stated()
        .forEach(
            (name, stated) ->
                fields.computeIfPresent(name, (n, f) -> compared(f, stated, problems)));
    expired(kind, fields).ifPresent(problems::add);
    List<DocumentField> all = List.copyOf(fields.values());
    int pageCount = document.progress().map(Progress::pageCount).orElse(0);
    return new Verdict(status(kind, fields, problems, pageCount), kind, all, List.copyOf(problems));
  }

  /** The reader may have said so itself; where it recognised nothing it says what it missed. */
  private Optional<DocumentProblem> wrongKind(Document document) {
    Optional<String> recognised = document.progress().flatMap(Progress::recognisedKind);
    Optional<String> stated = document.submission().kind();
    return stated.isPresent()
            && recognised.filter(kind -> !kind.equals(kinds.other().name())).isPresent()
            && !stated.equals(recognised)
            && document.problems().stream().noneMatch(one -> one.code().equals(WRONG_KIND))
        ? Optional.of(DocumentProblem.of(WRONG_KIND))
        : Optional.empty();
  }

  private static Map<String, DocumentField> fieldsOf(DocumentKind kind, List<DocumentField> read) {
    var fields = new LinkedHashMap<String, DocumentField>();
    kind.fields().forEach(rule -> fields.put(rule.name(), DocumentField.unread(rule.name())));
    read.forEach(field -> fields.replace(field.name(), field));
    return fields;
  }

  private DocumentField checked(
      FieldRule rule, DocumentField field, List<DocumentProblem> problems) {
    Optional<String> fault =
        field.value().flatMap(value -> rule.check().form().fault(value, rules.today()));
    if (fault.isEmpty()) {
      return field;
    }
    problems.add(DocumentProblem.at("number-check-failed", field));
    return field.doubted();
  }

  /** What two fields of one document say of the same thing. */
  private static DocumentField agreeing(
      FieldRule rule,
      DocumentField field,
      Map<String, DocumentField> fields,
      List<DocumentProblem> problems) {
    Optional<String> told = rule.check().fact().flatMap(fact -> told(fact, fields.get(fact.of())));
    if (told.isEmpty() || field.value().isEmpty() || told.equals(field.value())) {
      return field;
    }
    problems.add(DocumentProblem.at("disagreement", field));
    return field.doubted();
  }

  private static Optional<String> told(FieldCheck.Fact fact, DocumentField number) {
    try {
      return number
          .value()
          .map(ResidentIdNumber::new)
          .map(
              id ->
                  switch (fact.kind()) {
                    case BIRTH_DATE -> id.birthDate().toString();
                    case SEX -> id.sex() == Sex.MALE ? "男" : "女";
                  });
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // its own check has said so
    }
  }

  private static DocumentField compared(
      DocumentField field, String stated, List<DocumentProblem> problems) {
    if (field.value().isEmpty()) {
      return field;
    }
    DocumentField with =
        field.with(new Evidence("stated", stated, 1, Optional.empty(), Optional.empty()));
    if (field.value().get().equals(stated)) {
      return with;
    }
    problems.add(DocumentProblem.at("differs-from-stated", field));
    return with.doubted();
  }

  private Optional<DocumentProblem> expired(DocumentKind kind, Map<String, DocumentField> fields) {
    return kind.validUntilField()
        .map(fields::get)
        .filter(
            until ->
                until
                    .value()
                    .filter(value -> ValueCheck.DATE.fault(value, rules.today()).isEmpty())
                    .filter(value -> LocalDate.parse(value).isBefore(rules.today()))
                    .isPresent())
        .map(until -> DocumentProblem.at("expired", until));
  }

  /** One bad page of many rejects nothing: an officer looks whether it matters. */
  private Effect effect(DocumentProblem problem, int pageCount) {
    Effect effect = problemKinds.of(problem.code()).effect();
    return effect == Effect.REJECT && problem.isOfOnePageAmong(pageCount) ? Effect.REVIEW : effect;
  }

  private DocumentStatus status(
      DocumentKind kind,
      Map<String, DocumentField> fields,
      List<DocumentProblem> problems,
      int pageCount) {
    boolean read =
        kind.fields().stream()
            .filter(FieldRule::required)
            .allMatch(rule -> fields.get(rule.name()).isAccepted());
    boolean review = !read;
    for (DocumentProblem problem : problems) {
      Effect effect = effect(problem, pageCount);
      if (effect == Effect.REJECT || effect == Effect.REJECT_UNREAD && !read) {
        return DocumentStatus.REJECTED;
      }
      review |= effect == Effect.REVIEW;
    }
    return review ? DocumentStatus.NEEDS_REVIEW : DocumentStatus.ACCEPTED;
  }
}
