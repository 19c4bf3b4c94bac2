package org.openhpf.identity.binding;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openhpf.identity.binding.Bindings.Binds;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.CheckCode.Verdict;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.notice.OneTimeCodes;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.pool.CreateChallenge;
import org.openhpf.identity.session.Limits;
import org.openhpf.identity.session.Pseudonyms;
import org.openhpf.identity.session.SessionIds;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.Ids;

/** Binds a phone to an account by a code sent to it (绑定手机). */
public final class BindPhone {
  private final Persons persons;
  private final Bindings bindings;
  private final OneTimeCodes codes;
  private final CheckCode checkCode;
  private final Limits limits;
  private final Pseudonyms pseudonyms;
  private final SessionRules rules;
  private final Ids ids;
  private final RandomGenerator random;
  private final SessionIds answers = new SessionIds();

  /**
   * @param random a {@link java.security.SecureRandom}
   */
  public BindPhone(
      Persons persons,
      Bindings bindings,
      OneTimeCodes codes,
      CheckCode checkCode,
      Limits limits,
      Pseudonyms pseudonyms,
      SessionRules rules,
      Ids ids,
      RandomGenerator random) {
    this.persons = persons;
    this.bindings = bindings;
    this.codes = codes;
    this.checkCode = checkCode;
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.ids = ids;
    this.random = random;
  }

  /** Whose the phone is makes no difference to what is sent and answered. */
  BindingOutcome ask(String personId, Phone phone, String address) {
    Optional<Instant> usedUp =
        limits.take(rules.codes(pseudonyms.ofPhone(phone.value()), pseudonyms.ofAddress(address)));
    if (usedUp.isPresent()) {
      return new BindingOutcome.TooMany(usedUp.get());
    }
    Instant goodUntil = rules.now().plus(rules.codeLasts());
    var code =
        OneTimeCode.asked(
            key(personId),
            ids.nextOwnedBy(personId),
            CodePurpose.BIND_PHONE,
            phone.value(),
            false,
            goodUntil);
    codes.ask(code);
    codes.make(code, CreateChallenge.digits(random));
    return new BindingOutcome.CodeSent(
        code.sessionId(), Phone.masked(phone.value()), goodUntil, rules.tries());
  }

  BindingOutcome answer(String personId, String bindingId, String answer, String channel) {
    return switch (checkCode.check(key(personId), bindingId, answers.next(), answer)) {
      case Verdict.Right() ->
          bind(
              codes.find(key(personId)).orElseThrow().phone(),
              personId,
              new Persons.Source(personId, channel));
      case Verdict.Wrong(int left) -> new BindingOutcome.WrongCode(left);
      case Verdict.Locked(Instant until) -> new BindingOutcome.Locked(until);
      case Verdict.Expired() -> new BindingOutcome.CodeExpired();
      case Verdict.Superseded() -> new BindingOutcome.CodeSuperseded();
      case Verdict.UsedUp() -> new BindingOutcome.NoSuchBinding();
    };
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

  /** One code at a time for an account. */
  private static String key(String personId) {
    return "bind/" + personId;
  }
}
