package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.RequestKey;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Takes what is to be proofread: a text at once, a file when it has been uploaded. */
public final class SubmitProofreading {
  private final Proofreadings proofreadings;
  private final ProofreadManuscript proofread;
  private final ProofreadingRules rules;
  private final Ids ids;

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * @param first false: the request was made before
     */
    record Submitted(Proofreading proofreading, boolean first) implements Outcome {}

    record TextTooLong(int most) implements Outcome {}

    record NoSuchPrevious() implements Outcome {}

    record TooManyToday(int most) implements Outcome {}

    /** What this request made was deleted. */
    record DeletedSince() implements Outcome {}

    record KeyReused() implements Outcome {}
  }

  public SubmitProofreading(
      Proofreadings proofreadings,
      ProofreadManuscript proofread,
      ProofreadingRules rules,
      Ids ids) {
    this.proofreadings = proofreadings;
    this.proofread = proofread;
    this.rules = rules;
    this.ids = ids;
  }

  /** A text, proofread while its writer waits. */
  public Outcome submitText(
      String personId, Order order, String text, Actor by, Optional<RequestKey> request) {
    // Looked at first: a repetition is not to be proofread once more for nothing.
    Optional<Outcome> before = before(request);
    if (before.isPresent()) {
      return before.get();
    }
    if (text.codePointCount(0, text.length()) > rules.longestText()) {
      return new Outcome.TextTooLong(rules.longestText());
    }
    if (!hasPrevious(order, personId)) {
      return new Outcome.NoSuchPrevious();
    }
    Proofreading ordered = ordered(personId, Status.QUEUED, order);
    var written = wholly(ordered, Manuscript.of(text));
    return create(written.proofreading(), written.writing(), by, request);
  }

  private ProofreadManuscript.Step wholly(Proofreading ordered, Manuscript manuscript) {
    List<Paragraph> text = manuscript.paragraphs();
    var sheets = new ArrayList<Sheet>();
    Proofreading done = ordered;
    ProofreadManuscript.Run run = proofread.begin(ordered);
    do {
      ProofreadManuscript.Step step =
          done.status() == Status.QUEUED
              ? run.byRules(done, manuscript, List.of())
              : run.byModel(done, text, sheets);
      sheets.addAll(step.writing().added());
      done = step.proofreading();
    } while (done.status() != Status.DONE);
    return new ProofreadManuscript.Step(done, Writing.of(text, sheets));
  }

  /** A file that is about to be uploaded. */
  public Outcome submitFile(String personId, Order order, Actor by, Optional<RequestKey> request) {
    Optional<Outcome> before = before(request);
    if (before.isPresent()) {
      return before.get();
    }
    if (!hasPrevious(order, personId)) {
      return new Outcome.NoSuchPrevious();
    }
    Proofreading awaiting = ordered(personId, Status.AWAITING_UPLOAD, order);
    return create(awaiting, Writing.NOTHING, by, request);
  }

  private Proofreading ordered(String personId, Status status, Order order) {
    return Proofreading.ordered(
        ids.nextOwnedBy(personId),
        personId,
        status,
        order,
        rules.now(),
        order.file().map(file -> rules.uploadOver(file.uploadUntil())).orElseGet(rules::deletedAt));
  }

  private Outcome create(
      Proofreading made, Writing writing, Actor by, Optional<RequestKey> request) {
    var record = ProofreadingRecords.of(made, "submitted", by);
    return switch (proofreadings.create(made, writing, record, rules.mostADay(), request)) {
      case Proofreadings.Creation.Created() -> new Outcome.Submitted(made, true);
      case Proofreadings.Creation.TooManyToday() -> new Outcome.TooManyToday(rules.mostADay());
      case Proofreadings.Creation.Before(String id) -> before(id);
      case Proofreadings.Creation.KeyReused() -> new Outcome.KeyReused();
    };
  }

  private Optional<Outcome> before(Optional<RequestKey> request) {
    return request
        .flatMap(proofreadings::createdBefore)
        .map(
            creation ->
                creation instanceof Proofreadings.Creation.Before earlier
                    ? before(earlier.proofreadingId())
                    : new Outcome.KeyReused());
  }

  private Outcome before(String proofreadingId) {
    return proofreadings
        .find(proofreadingId)
        .filter(made -> made.status() != Status.DELETING)
        .<Outcome>map(made -> new Outcome.Submitted(made, false))
        .orElseGet(Outcome.DeletedSince::new);
  }

  private boolean hasPrevious(Order order, String personId) {
    return order.previousId().isEmpty()
        || order
            .previousId()
            .flatMap(proofreadings::find)
            .filter(one -> one.isSeenBy(personId))
            .isPresent();
  }
}
