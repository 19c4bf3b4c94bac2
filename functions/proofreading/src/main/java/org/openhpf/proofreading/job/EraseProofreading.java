package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.Optional;
import org.openhpf.kernel.StoredObjects;

/**
 * Deletes a proofreading with its text, findings and files, in steps that may be killed anywhere
 * and repeated: it is hidden, its objects go, then its rows.
 */
public final class EraseProofreading {
  private static final Actor ACTOR = Actor.function("proofreading");

  private final Proofreadings proofreadings;
  private final StoredObjects objects;
  private final ProofreadingRules rules;

  public EraseProofreading(
      Proofreadings proofreadings, StoredObjects objects, ProofreadingRules rules) {
    this.proofreadings = proofreadings;
    this.objects = objects;
    this.rules = rules;
  }

  /** What its owner wants deleted; false where he has none such. */
  public boolean delete(String personId, String proofreadingId, Actor by) {
    while (true) {
      Optional<Proofreading> found =
          proofreadings.find(proofreadingId).filter(one -> one.isSeenBy(personId));
      if (found.isEmpty()) {
        return false;
      }
      if (erase(found.get(), "deleted", by)) {
        return true;
      }
      // It was changed in this moment: look again.
    }
  }

  /**
   * @return false where it was changed meanwhile
   */
  public boolean erase(Proofreading proofreading, String why, Actor by) {
    Proofreading hidden = proofreading.in(Status.DELETING).next(rules.now(), rules.now());
    var record = ProofreadingRecords.of(hidden, why, by);
    if (!proofreadings.store(proofreading, hidden, Writing.NOTHING, record)) {
      return false;
    }
    finish(hidden);
    return true;
  }

  /** Goes on with what was begun; done twice, it does no harm. */
  public void finish(Proofreading hidden) {
    var keys = new ArrayList<String>();
    if (hidden.order().file().isPresent()) {
      keys.add(hidden.key());
      objects.list(hidden.correctedKeys()).forEach(stored -> keys.add(stored.key()));
      objects.delete(keys);
    }
    proofreadings.erase(hidden, ProofreadingRecords.of(hidden, "erased", ACTOR));
  }
}
