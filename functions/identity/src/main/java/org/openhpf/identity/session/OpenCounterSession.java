package org.openhpf.identity.session;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Persons.Registering;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.session.OpenSession.Terms;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * A session of somebody who stands before a clerk or a self-service terminal with the card (柜面登录).
 * It ends with the visit; its level is that visit's alone.
 */
public final class OpenCounterSession {
  private final Bindings bindings;
  private final Persons persons;
  private final IdentityProvider pool;
  private final OpenSession open;
  private final SessionRules rules;

  public OpenCounterSession(
      Bindings bindings,
      Persons persons,
      IdentityProvider pool,
      OpenSession open,
      SessionRules rules) {
    this.bindings = bindings;
    this.persons = persons;
    this.pool = pool;
    this.open = open;
    this.rules = rules;
  }

  /**
   * @param caller the clerk or the terminal
   * @param name as on the card, for somebody without an account
   * @param idNumber as on the card
   * @param cardSeen that it was read or looked at
   */
  public SignInOutcome open(
      Caller caller, Optional<String> name, String idNumber, boolean cardSeen) {
    require(cardSeen, "cardSeen", "须先核验本人身份证");
    var by = new KnownBy(BindingKind.ID_NUMBER, parsed(idNumber).value());
    Optional<Person> person = person(by, name, caller);
    if (!person.filter(Person::isActive).isPresent()) {
      return new SignInOutcome.Disabled();
    }
    pool.createUser(person.get().personId(), person.get().roles());
    Way way = caller.channel().equals(SessionRules.KIOSK) ? Way.KIOSK : Way.COUNTER;
    var terms =
        new Terms(
            person.get().personId(),
            way,
            caller.channel(),
            Optional.empty(),
            Keep.BODY,
            false,
            Optional.empty(),
            Optional.of(caller.personId()));
    return open.open(terms, Optional.empty(), Optional.of(by))
        .<SignInOutcome>map(SignInOutcome.In::new)
        .orElseGet(SignInOutcome.Disabled::new);
  }

  private ResidentIdNumber parsed(String idNumber) {
    try {
      return ResidentIdNumber.parse(idNumber, LocalDate.ofInstant(rules.now(), ChinaTime.ZONE));
    } catch (InvalidValue e) {
      throw new InvalidValue("idNumber", e.reason());
    }
  }

  /** Who has no account gets one: the card has just been seen. */
  private Optional<Person> person(KnownBy by, Optional<String> name, Caller caller) {
    Optional<Binding> binding = bindings.find(by.kind(), by.value());
    if (binding.isPresent()) {
      return persons.find(binding.get().personId());
    }
    require(name.isPresent(), "name", "首次办理须填写姓名");
    var who = new Persons.Source(caller.personId(), caller.channel());
    return switch (persons.register(by, name, Optional.empty(), Set.of(Role.CITIZEN), who)) {
      case Registering.Registered(Person registered) -> Optional.of(registered);
      case Registering.Taken(String personId) -> persons.find(personId);
    };
  }
}
