package org.openhpf.identity.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.ResidentIdNumber;

/** What everybody has proven. */
public interface Proofs {

  /** How it ended that somebody was shown to be who he is. */
  sealed interface Proving {
    record Proven() implements Proving {}

    /** The id number is the one of another account. */
    record IsAnotherPerson() implements Proving {}

    /** The person was proven to have another id number. */
    record HasAnotherNumber() implements Proving {}
  }

  /**
   * Stores that somebody was shown to be who he is: proof, name, id number and that it is his
   * alone, with the audit record, all or none.
   *
   * @param person as just read
   * @throws org.openhpf.kernel.RetryLater if he was proven by another request meanwhile
   */
  Proving prove(
      Person person, String name, ResidentIdNumber idNumber, Proof proof, Persons.Source who);

  /** Records that a register did not confirm what somebody said of himself. */
  void refused(Person person, String kind, Persons.Source who);

  /** A person's own, those that have run out too. */
  List<Proof> of(String personId);

  /** The level of the best valid proof; 1 without any. */
  default int level(String personId, Instant now) {
    return of(personId).stream()
        .filter(proof -> proof.isValidAt(now))
        .map(Proof::level)
        .max(Comparator.naturalOrder())
        .orElse(1);
  }
}
