package org.openhpf.identity.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.identity.session.Limits;
import org.openhpf.identity.session.SessionRules;

/** Checks an answer to a one-time code: counted first, then compared, then used up. */
public final class CheckCode {
  private final OneTimeCodes codes;
  private final Limits limits;
  private final SessionRules rules;

  public CheckCode(OneTimeCodes codes, Limits limits, SessionRules rules) {
    this.codes = codes;
    this.limits = limits;
    this.rules = rules;
  }

  /** What an answer came to. */
  public sealed interface Verdict {
    record Right() implements Verdict {}

    record Wrong(int triesLeft) implements Verdict {}

    /** Too many failures of this key, whatever codes they were of. */
    record Locked(Instant until) implements Verdict {}

    /** Its time is over. */
    record Expired() implements Verdict {}

    /** A newer one was asked for. */
    record Superseded() implements Verdict {}

    /** It was answered rightly before, or wrongly too often. */
    record UsedUp() implements Verdict {}
  }

  /**
   * @param answerId the same for the same answer asked again, which gets the same verdict
   */
  public Verdict check(String key, String sessionId, String answerId, String answer) {
    Optional<OneTimeCode> before = codes.find(key);
    if (before.filter(code -> isPassed(code, sessionId, answerId)).isPresent()) {
      return new Verdict.Right();
    }
    Optional<Instant> locked = limits.take(List.of(rules.failures(key)));
    if (locked.isPresent()) {
      return new Verdict.Locked(locked.get());
    }
    Optional<OneTimeCode> counted = codes.takeTry(key, sessionId, rules.tries());
    if (counted.isEmpty()) {
      return outcome(key, sessionId, answerId);
    }
    OneTimeCode code = counted.get();
    boolean right = isEqual(code.code().orElse(""), answer) && codes.pass(code, answerId);
    if (right) {
      limits.clear(rules.failures(key));
      return new Verdict.Right();
    }
    return outcome(key, sessionId, answerId);
  }

  /** What became of an answer that somebody else has checked. */
  public Verdict outcome(String key, String sessionId, String answerId) {
    Optional<OneTimeCode> found = codes.find(key);
    if (found.isEmpty() || !rules.now().isBefore(found.get().goodUntil())) {
      return new Verdict.Expired();
    }
    OneTimeCode code = found.get();
    if (!code.sessionId().equals(sessionId)) {
      return new Verdict.Superseded();
    }
    if (isPassed(code, sessionId, answerId)) {
      return new Verdict.Right();
    }
    Optional<Instant> locked = limits.usedUpUntil(rules.failures(key));
    if (locked.isPresent()) {
      return new Verdict.Locked(locked.get());
    }
    int left = rules.tries() - code.tries();
    return code.passedBy().isPresent() || left <= 0
        ? new Verdict.UsedUp()
        : new Verdict.Wrong(left);
  }

  private static boolean isPassed(OneTimeCode code, String sessionId, String answerId) {
    return code.sessionId().equals(sessionId)
        && code.passedBy().filter(answerId::equals).isPresent();
  }

  private static boolean isEqual(String code, String answer) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), answer.getBytes(StandardCharsets.UTF_8));
  }
}
