package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhpf.edge.http.WireTypes;

/**
 * Decides about findings. Each is decided once: of two devices that decide differently, one does,
 * and the other is told; who wants to decide anew reopens it first. What was asked twice is done.
 */
public final class DecideFindings {
  private final Proofreadings proofreadings;
  private final ProofreadingRules rules;

  /** What may be decided. */
  public enum Decision {
    ACCEPT,
    REJECT,
    /** Left as it is here, and wherever its writer will write it. */
    ALWAYS_IGNORE,
    /** As if nothing had been decided. */
    REOPEN;

    MarkStatus status() {
      return switch (this) {
        case ACCEPT -> MarkStatus.ACCEPTED;
        case REJECT -> MarkStatus.REJECTED;
        case ALWAYS_IGNORE -> MarkStatus.IGNORED;
        case REOPEN -> MarkStatus.OPEN;
      };
    }
  }

  /** How it ended. */
  public sealed interface Outcome {
    /**
     * @param decided as they are now
     */
    record Decided(Proofreading proofreading, List<Mark> decided) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotRead() implements Outcome {}

    record NoSuchFinding(String findingId) implements Outcome {}

    /** Otherwise, before. */
    record DecidedBefore(Mark mark) implements Outcome {}

    record SuggestionNeeded(String findingId) implements Outcome {}

    /** It is about the whole document: there is nothing to put in. */
    record NotAtAPlace(String findingId) implements Outcome {}
  }

  public DecideFindings(Proofreadings proofreadings, ProofreadingRules rules) {
    this.proofreadings = proofreadings;
    this.rules = rules;
  }

  /**
   * All of them or none.
   *
   * @param text what an accepted one is to become; empty: its only suggestion
   */
  public Outcome decide(
      String personId,
      String proofreadingId,
      Collection<String> findingIds,
      Decision decision,
      Optional<String> text,
      Actor by) {
    while (true) {
      Optional<Proofreading> found = seen(personId, proofreadingId);
      if (found.isEmpty()) {
        return new Outcome.NotFound();
      }
      if (!found.get().status().hasText()) {
        return new Outcome.NotRead();
      }
      var attempt = new Attempt(found.get(), decision, text);
      Optional<Outcome> refusal = attempt.refusal(findingIds);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      Optional<Outcome> outcome = attempt.stored(by);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      // Another device, or the next part, came between: look again.
    }
  }

  /** Accepts every open finding whose only suggestion leaves no doubt, or decides so about them. */
  public Outcome decideAutomatic(
      String personId, String proofreadingId, Decision decision, Actor by) {
    Optional<Proofreading> found = seen(personId, proofreadingId);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    List<String> ids =
        proofreadings.sheets(found.get()).stream()
            .flatMap(sheet -> sheet.marks().stream())
            .filter(mark -> mark.finding().automatic() && mark.finding().position().isPresent())
            .filter(mark -> mark.status() == MarkStatus.OPEN)
            .map(Mark::findingId)
            .toList();
    return decide(personId, proofreadingId, ids, decision, Optional.empty(), by);
  }

  private Optional<Proofreading> seen(String personId, String proofreadingId) {
    return proofreadings.find(proofreadingId).filter(one -> one.isSeenBy(personId));
  }

  /** One look at the proofreading and its sheets. */
  private final class Attempt {
    private final Proofreading proofreading;
    private final Decision decision;
    private final Optional<String> text;
    private final Map<Integer, Sheet> sheets = new LinkedHashMap<>();
    private final Map<Integer, Sheet> changed = new TreeMap<>();
    private final List<Mark> decided = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final List<Ignored> forgotten = new ArrayList<>();
    private Counts counts;

    Attempt(Proofreading proofreading, Decision decision, Optional<String> text) {
      this.proofreading = proofreading;
      this.decision = decision;
      this.text = text;
      counts = proofreading.counts();
    }

    Optional<Outcome> refusal(Collection<String> findingIds) {
      for (String findingId : findingIds) {
        Optional<Mark> mark =
            Sheet.of(findingId)
                .filter(number -> number < proofreading.sheets())
                .flatMap(number -> sheet(number).mark(findingId));
        Optional<Outcome> refusal =
            mark.isEmpty()
                ? Optional.of(new Outcome.NoSuchFinding(findingId))
                : decide(mark.get(), Sheet.of(findingId).get());
        if (refusal.isPresent()) {
          return refusal;
        }
      }
      return Optional.empty();
    }

    private Sheet sheet(int number) {
      Sheet known = changed.get(number);
      return known != null
          ? known
          : sheets.computeIfAbsent(
              number, each -> proofreadings.sheet(proofreading, each).orElseThrow());
    }

    private Optional<Outcome> decide(Mark mark, int sheet) {
      MarkStatus wanted = decision.status();
      Optional<String> chosen = Optional.empty();
      if (decision == Decision.ACCEPT) {
        if (mark.finding().position().isEmpty()) {
          return Optional.of(new Outcome.NotAtAPlace(mark.findingId()));
        }
        var suggestions = mark.finding().suggestions();
        chosen =
            text.or(
                () ->
                    suggestions.size() == 1
                        ? Optional.of(suggestions.getFirst().text())
                        : Optional.empty());
        if (chosen.isEmpty()) {
          return Optional.of(new Outcome.SuggestionNeeded(mark.findingId()));
        }
      }
      Mark after = mark.decided(wanted, chosen);
      if (after.equals(mark)) {
        decided.add(mark);
        return Optional.empty();
      }
      if (mark.status() != MarkStatus.OPEN && decision != Decision.REOPEN) {
        return Optional.of(new Outcome.DecidedBefore(mark));
      }
      if (wanted == MarkStatus.IGNORED) {
        add(ignored, mark);
      } else if (mark.status() == MarkStatus.IGNORED) {
        add(forgotten, mark);
      }
      counts = counts.decided(mark, after);
      changed.put(sheet, sheet(sheet).with(after));
      decided.add(after);
      return Optional.empty();
    }

    /** Two findings may be of one entry. */
    private static void add(List<Ignored> list, Mark mark) {
      Ignored entry = Ignored.of(mark);
      if (!list.contains(entry)) {
        list.add(entry);
      }
    }

    Optional<Outcome> stored(Actor by) {
      if (changed.isEmpty()) {
        return Optional.of(new Outcome.Decided(proofreading, decided));
      }
      var now = rules.now();
      boolean ended = proofreading.status() == Status.DONE;
      Proofreading after =
          proofreading.counted(counts).next(now, ended ? rules.deletedAt() : proofreading.dueAt());
      var writing =
          new Writing(List.of(), List.of(), List.copyOf(changed.values()), ignored, forgotten);
      var record =
          ProofreadingRecords.of(
              after,
              "decided",
              by,
              Map.of(
                  "decision", WireTypes.kebab(decision),
                  "findings", Integer.toString(decided.size())));
      return proofreadings.store(proofreading, after, writing, record)
          ? Optional.of(new Outcome.Decided(after, decided))
          : Optional.empty();
    }
  }
}
