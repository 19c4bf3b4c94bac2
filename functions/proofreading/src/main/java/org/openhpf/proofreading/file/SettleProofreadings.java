package org.openhpf.proofreading.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.log.Log;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.Sweep;
import org.openhpf.proofreading.job.Actor;
import org.openhpf.proofreading.job.EraseProofreading;
import org.openhpf.proofreading.job.Proofreading;
import org.openhpf.proofreading.job.ProofreadingRecords;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Proofreadings;
import org.openhpf.proofreading.job.ResultProblem;
import org.openhpf.proofreading.job.Status;
import org.openhpf.proofreading.job.Writing;

/**
 * Settles what nobody else will: uploads that never came, proofreadings that hang, deletions that
 * were cut off, and what its time is over for. One that fails waits for the next run.
 */
public final class SettleProofreadings implements Sweep<SettleProofreadings.Input> {
  private static final Actor ACTOR = Actor.function("proofreading-settle");
  private static final String END = "end";

  private final Proofreadings proofreadings;
  private final ProofreadFile proofreadFile;
  private final EraseProofreading erase;
  private final ProofreadingRules rules;

  /**
   * @param scheduledTime of the schedule
   */
  public record Input(Optional<String> scheduledTime) {}

  public SettleProofreadings(
      Proofreadings proofreadings,
      ProofreadFile proofreadFile,
      EraseProofreading erase,
      ProofreadingRules rules) {
    this.proofreadings = proofreadings;
    this.proofreadFile = proofreadFile;
    this.erase = erase;
    this.rules = rules;
  }

  @Override
  public String checkpoint(Input input) {
    return "settle";
  }

  @Override
  public Step advance(Optional<String> cursor, Input input) {
    var due = proofreadings.due(rules.now(), cursor.filter(place -> !place.equals(END)));
    due.proofreadingIds().forEach(this::settleOne);
    return new Step(due.next().orElse(END), due.proofreadingIds().size(), due.next().isEmpty());
  }

  private void settleOne(String proofreadingId) {
    try {
      proofreadings
          .find(proofreadingId)
          .filter(found -> !found.dueAt().isAfter(rules.now()))
          .ifPresent(this::settle);
    } catch (RetryLater e) {
      throw e;
    } catch (RuntimeException e) {
      // One that cannot be settled must not keep the others from it.
      Log.error("proofreading " + proofreadingId + " cannot be settled", e);
    }
  }

  private void settle(Proofreading due) {
    switch (due.status()) {
      case AWAITING_UPLOAD -> {
        // Its event may have been lost.
        if (!proofreadFile.work(due.proofreadingId())) {
          erase.erase(due, "upload-expired", ACTOR);
        }
      }
      case QUEUED -> end(due, Status.REJECTED, "proofreading-failed");
      case PROOFREADING -> end(due, Status.DONE, "incomplete");
      case DONE, REJECTED -> erase.erase(due, "retention-ended", ACTOR);
      case DELETING -> erase.finish(due);
    }
  }

  private void end(Proofreading due, Status as, String code) {
    List<ResultProblem> said = new ArrayList<>(due.problems());
    said.add(ResultProblem.of(code));
    Proofreading after = due.in(as, said).next(rules.now(), rules.deletedAt());
    proofreadings.store(due, after, Writing.NOTHING, ProofreadingRecords.of(after, code, ACTOR));
  }
}
