package org.openhpf.identity.binding;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.CheckCode.Verdict;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.notice.OneTimeCodes;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.pool.CreateChallenge;
import org.openhpf.identity.session.Limits;
import org.openhpf.identity.session.Pseudonyms;
import org.openhpf.identity.session.SessionIds;
import org.openhpf.identity.session.SessionRules;

/** The codes by which bindings are changed (绑定验证码): one at a time for an account. */
public final class BindingCodes {
  private final OneTimeCodes codes;
  private final CheckCode checkCode;
  private final Limits limits;
  private final Pseudonyms pseudonyms;
  private final SessionRules rules;
  private final RandomGenerator random;
  private final SessionIds answers = new SessionIds();

  /**
   * @param random a {@link java.security.SecureRandom}
   */
  public BindingCodes(
      OneTimeCodes codes,
      CheckCode checkCode,
      Limits limits,
      Pseudonyms pseudonyms,
      SessionRules rules,
      RandomGenerator random) {
    this.codes = codes;
    this.checkCode = checkCode;
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.random = random;
  }

  /** What is bound or unbound by a code, and whose. */
  record Change(String personId, String bindingId, BindingKind kind, CodePurpose purpose) {}

  /**
   * Sends one, which takes the place of the account's one before.
   *
   * @param codeId this code's own, told apart from those before
   * @param address of who asks
   */
  BindingOutcome send(Change change, String codeId, String phone, String address) {
    Optional<Instant> usedUp =
        limits.take(rules.codes(pseudonyms.ofPhone(phone), pseudonyms.ofAddress(address)));
    if (usedUp.isPresent()) {
      return new BindingOutcome.TooMany(usedUp.get());
    }
    Instant goodUntil = rules.now().plus(rules.codeLasts());
    var code =
        OneTimeCode.asked(
            key(change.personId()), codeId, change.purpose(), phone, false, goodUntil);
    codes.ask(code);
    codes.make(code, CreateChallenge.digits(random));
    return new BindingOutcome.CodeSent(
        change.bindingId(), change.kind(), Phone.masked(phone), goodUntil, rules.tries());
  }

  /** The account's newest, answered or not. */
  Optional<OneTimeCode> newest(String personId) {
    return codes.find(key(personId));
  }

  /**
   * Checks an answer.
   *
   * @param right what follows a right one
   */
  BindingOutcome answered(
      String personId, String codeId, String answer, Function<OneTimeCode, BindingOutcome> right) {
    return switch (checkCode.check(key(personId), codeId, answers.next(), answer)) {
      case Verdict.Right() -> right.apply(newest(personId).orElseThrow());
      case Verdict.Wrong(int left) -> new BindingOutcome.WrongCode(left);
      case Verdict.Locked(Instant until) -> new BindingOutcome.Locked(until);
      case Verdict.Expired() -> new BindingOutcome.CodeExpired();
      case Verdict.Superseded() -> new BindingOutcome.CodeSuperseded();
      case Verdict.UsedUp() -> new BindingOutcome.NoSuchBinding();
    };
  }

  private static String key(String personId) {
    return "bind/" + personId;
  }
}
