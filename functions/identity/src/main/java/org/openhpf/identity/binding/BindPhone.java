package org.openhpf.identity.binding;

import org.openhpf.identity.binding.BindingCodes.Change;
import org.openhpf.identity.binding.Bindings.Binds;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.Ids;

/** Binds a phone to an account by a code sent to it (绑定手机). */
public final class BindPhone {
  private final Persons persons;
  private final Bindings bindings;
  private final BindingCodes codes;
  private final SessionRules rules;
  private final Ids ids;

  public BindPhone(
      Persons persons, Bindings bindings, BindingCodes codes, SessionRules rules, Ids ids) {
    this.persons = persons;
    this.bindings = bindings;
    this.codes = codes;
    this.rules = rules;
    this.ids = ids;
  }

  /** Whose the phone is makes no difference to what is sent and answered. */
  BindingOutcome ask(String personId, Phone phone, String address) {
    String bindingId = ids.nextOwnedBy(personId);
    var change = new Change(personId, bindingId, BindingKind.PHONE, CodePurpose.BIND_PHONE);
    return codes.send(change, bindingId, phone.value(), address);
  }

  BindingOutcome answer(String personId, String bindingId, String answer, String channel) {
    return codes.answered(
        personId,
        bindingId,
        answer,
        code -> bind(code.phone(), personId, new Persons.Source(personId, channel)));
  }

  private BindingOutcome bind(String phone, String personId, Persons.Source who) {
    return switch (bindings.bind(BindingKind.PHONE, phone, personId, who)) {
      case Binds.Bound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.AlreadyBound(Binding binding) -> new BindingOutcome.Bound(binding);
      case Binds.Taken(String other) -> take(phone, personId, other, who);
    };
  }

  /**
   * The code showed who has the phone now. Another account loses it where nobody has proven to be
   * its owner, or where it was not used for so long that the number may have been given out again
   * (二次放号); else it is that one he is to sign in to.
   */
  private BindingOutcome take(String phone, String personId, String other, Persons.Source who) {
    var by = new KnownBy(BindingKind.PHONE, phone);
    boolean proven = persons.find(other).filter(Person::isProven).isPresent();
    boolean mayBeTaken =
        bindings
            .find(by.kind(), phone)
            .filter(binding -> binding.personId().equals(other))
            .filter(binding -> !proven || isForgotten(binding))
            .isPresent();
    if (!mayBeTaken) {
      return new BindingOutcome.IsAnotherPersons();
    }
    return bindings.move(by, personId, other, who) instanceof Binds.Bound(Binding binding)
        ? new BindingOutcome.Bound(binding)
        : new BindingOutcome.IsAnotherPersons();
  }

  private boolean isForgotten(Binding binding) {
    return !rules.now().isBefore(binding.lastUsedAt().plus(rules.phoneMayBeRecycledAfter()));
  }
}
