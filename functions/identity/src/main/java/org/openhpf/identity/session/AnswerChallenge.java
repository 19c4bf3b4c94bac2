package org.openhpf.identity.session;

import java.util.Map;
import java.util.Optional;
import org.openhpf.identity.session.SessionRequests.Answer;

/** Gives an answer to whom it belongs: to what the sign-in waits for. */
public final class AnswerChallenge {
  private final Attempts attempts;
  private final Map<ChallengeKind, TakesAnswer> byKind;
  private final SessionRules rules;

  public AnswerChallenge(
      Attempts attempts, Map<ChallengeKind, TakesAnswer> byKind, SessionRules rules) {
    this.attempts = attempts;
    this.byKind = Map.copyOf(byKind);
    this.rules = rules;
  }

  public SignInOutcome answer(Answer answer, String address) {
    Optional<Attempt> attempt =
        Optional.of(answer.sessionId())
            .filter(SessionIds::isWellFormed)
            .flatMap(attempts::find)
            .filter(found -> found.isOpenAt(rules.now()));
    if (attempt.isEmpty()) {
      return new SignInOutcome.NoSuchSignIn();
    }
    ChallengeKind kind = attempt.get().waitsFor().orElseThrow();
    return isOf(kind, answer)
        ? byKind.get(kind).answer(attempt.get(), answer, address)
        : new SignInOutcome.AnotherAnswerExpected(kind);
  }

  private static boolean isOf(ChallengeKind kind, Answer answer) {
    return switch (kind) {
      case ONE_TIME_CODE -> answer.code().isPresent();
      case ID_NUMBER -> answer.idNumber().isPresent() || answer.notMe().orElse(false);
      case PHONE -> answer.phone().isPresent();
      case TOTP, TOTP_SETUP -> answer.totp().isPresent();
      case NEW_PASSWORD -> answer.newPassword().isPresent();
    };
  }
}
