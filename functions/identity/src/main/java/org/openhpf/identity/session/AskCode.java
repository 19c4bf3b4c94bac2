package org.openhpf.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.notice.OneTimeCodes;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Persons.Outline;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Step;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;

/**
 * Sends a one-time code to the phone of a sign-in. Whether the phone is known makes no difference
 * to what is read, written, asked of the pool, sent and answered: an unknown one is signed in under
 * a user name that nobody has, and its owner gets the code all the same.
 */
public final class AskCode {
  /** Note of an attempt that holds its phone. */
  static final String PHONE = "phone";

  private final Limits limits;
  private final Pseudonyms pseudonyms;
  private final Bindings bindings;
  private final Persons persons;
  private final OneTimeCodes codes;
  private final IdentityProvider pool;
  private final OpenSession open;
  private final Attempts attempts;
  private final SessionRules rules;

  public AskCode(
      Limits limits,
      Pseudonyms pseudonyms,
      Bindings bindings,
      Persons persons,
      OneTimeCodes codes,
      IdentityProvider pool,
      OpenSession open,
      Attempts attempts,
      SessionRules rules) {
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.bindings = bindings;
    this.persons = persons;
    this.codes = codes;
    this.pool = pool;
    this.open = open;
    this.attempts = attempts;
    this.rules = rules;
  }

  /** Of a request that may have been made before. */
  String sessionOf(RequestKey request) {
    return pseudonyms.session(request);
  }

  /** The same for the same answer. */
  String answerId(Attempt attempt, String answer) {
    return pseudonyms.answer(attempt.sessionId(), answer);
  }

  /** What a sign-in was asked that was begun before, by a request whose reply may be lost. */
  Optional<SignInOutcome> asked(String sessionId) {
    return attempts
        .find(sessionId)
        .map(
            attempt ->
                codes
                    .find(attempt.userName())
                    .filter(code -> code.sessionId().equals(sessionId))
                    .filter(code -> attempt.isOpenAt(rules.now()))
                    .<SignInOutcome>map(
                        code -> challenged(attempt, code.phone(), code.goodUntil(), code.tries()))
                    .orElseGet(SignInOutcome.NoSuchSignIn::new));
  }

  private SignInOutcome challenged(Attempt attempt, String phone, Instant goodUntil, int tried) {
    return new SignInOutcome.Challenged(
        attempt, SignInOutcome.Asked.code(Phone.masked(phone), goodUntil, rules.tries() - tried));
  }

  /**
   * @param attempt new, or one that waits for a phone
   */
  public SignInOutcome ask(Attempt attempt, Phone phone, String address) {
    List<Limit> limited =
        rules.codes(pseudonyms.ofPhone(phone.value()), pseudonyms.ofAddress(address));
    Optional<Instant> usedUp = limits.take(limited);
    if (usedUp.isPresent()) {
      return new SignInOutcome.TooMany(usedUp.get());
    }
    try {
      return send(attempt, phone);
    } catch (RetryLater e) {
      giveBack(limited, e);
      throw e;
    }
  }

  /** Where nothing comes of it the next request need not wait for a minute. */
  private void giveBack(List<Limit> limited, RetryLater why) {
    try {
      limited.forEach(limits::giveBack);
    } catch (RetryLater e) {
      why.addSuppressed(e);
    }
  }

  private SignInOutcome send(Attempt attempt, Phone phone) {
    Optional<Binding> binding = bindings.find(BindingKind.PHONE, phone.value());
    String decoy = pseudonyms.decoy(phone.value());
    Optional<Outline> person = persons.outline(binding.map(Binding::personId).orElse(decoy));
    String userName = person.filter(Outline::active).map(Outline::personId).orElse(decoy);
    Optional<Instant> locked = limits.usedUpUntil(rules.failures(userName));
    if (locked.isPresent()) {
      return new SignInOutcome.Locked(locked.get());
    }
    Attempt asked =
        attempt
            .of(userName)
            .noting(PHONE, phone.value())
            .waitingFor(ChallengeKind.ONE_TIME_CODE, 0);
    boolean mayBeAnothers =
        binding.isPresent()
            && mayBeAnothers(binding.get(), person.filter(Outline::proven).isPresent());
    Instant goodUntil = rules.now().plus(rules.codeLasts());
    codes.ask(
        OneTimeCode.asked(
            userName,
            attempt.sessionId(),
            CodePurpose.SIGN_IN,
            phone.value(),
            !mayBeAnothers,
            goodUntil));
    open.prepare(attempt.sessionId(), OpenSession.Terms.of(userName, attempt));
    if (!(pool.startCustom(userName) instanceof Step.Asked(String poolSession))) {
      throw new RetryLater("the user pool asks no challenge");
    }
    attempts.keep(asked.inPool(poolSession));
    return challenged(asked, phone.value(), goodUntil, 0);
  }

  /**
   * A number that nobody used for long may have been given to somebody else (号码二次放号). What there is
   * to lose is the account of somebody proven.
   */
  boolean mayBeAnothers(Binding binding, boolean proven) {
    Instant forgotten = binding.lastUsedAt().plus(rules.phoneMayBeRecycledAfter());
    return proven && !rules.now().isBefore(forgotten);
  }
}
