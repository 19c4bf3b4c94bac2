package org.openhpf.identity.binding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.Limits;
import org.openhpf.identity.session.SessionRules;

/** Makes sure that it is the account's owner who changes what leads to it. */
public final class Owner {
  private final Persons persons;
  private final Limits limits;
  private final SessionRules rules;

  public Owner(Persons persons, Limits limits, SessionRules rules) {
    this.persons = persons;
    this.limits = limits;
    this.rules = rules;
  }

  /**
   * Runs the change for the owner.
   *
   * @param idNumber as typed; needed of who is proven
   */
  public BindingOutcome verified(
      String personId, Optional<String> idNumber, Function<Person, BindingOutcome> change) {
    Optional<Person> person = persons.find(personId);
    return person
        .flatMap(found -> refusal(found, idNumber))
        .or(() -> person.map(change))
        .orElseGet(BindingOutcome.NoAccount::new);
  }

  private Optional<BindingOutcome> refusal(Person person, Optional<String> typed) {
    if (!person.isProven()) {
      return Optional.empty();
    }
    if (typed.isEmpty()) {
      return Optional.of(new BindingOutcome.IdNumberRequired());
    }
    Optional<Instant> locked = limits.take(List.of(rules.failures(person.personId())));
    if (locked.isPresent()) {
      return locked.map(BindingOutcome.Locked::new);
    }
    if (!isEqual(person.idNumber().orElseThrow(), typed.get())) {
      return Optional.of(new BindingOutcome.WrongIdNumber());
    }
    limits.clear(rules.failures(person.personId()));
    return Optional.empty();
  }

  private static boolean isEqual(String idNumber, String typed) {
    return MessageDigest.isEqual(
        idNumber.getBytes(StandardCharsets.UTF_8),
        typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
