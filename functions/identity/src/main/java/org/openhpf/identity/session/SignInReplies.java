package org.openhpf.identity.session;

import static org.openhpf.identity.session.SessionProblems.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Cookie;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.WireTypes;

/** How the outcomes of signing in are told. */
public final class SignInReplies {
  /** Name of the cookie that holds a refresh handle. */
  static final String COOKIE = "__Host-openhpf-session";

  /** What a route that signs in may refuse. */
  public static final Problem[] PROBLEMS = {
    TOO_MANY_CODES,
    SIGN_IN_LOCKED,
    WRONG_ANSWER,
    NOT_RECOGNISED,
    CODE_EXPIRED,
    CODE_SUPERSEDED,
    NO_SUCH_SIGN_IN,
    ANOTHER_ANSWER_EXPECTED,
    WEAK_PASSWORD,
    ACCOUNT_DISABLED,
    ALREADY_ANOTHER_PERSON,
    BIND_FIRST,
    WAY_UNAVAILABLE,
    WAY_NOT_OFFERED,
    SIGN_IN_ELSEWHERE
  };

  private final SessionRules rules;

  public SignInReplies(SessionRules rules) {
    this.rules = rules;
  }

  /**
   * @param status of the good case, 200 or 201
   */
  public Reply of(int status, SignInOutcome outcome) {
    return switch (outcome) {
      case SignInOutcome.In(SignedIn in) -> signedIn(status, in);
      case SignInOutcome.Challenged(Attempt attempt, SignInOutcome.Asked asked) ->
          new Reply(status, Map.of(), Optional.of(SessionView.of(attempt, asked)));
      case SignInOutcome.TooMany(Instant until) -> later(TOO_MANY_CODES, until);
      case SignInOutcome.Locked(Instant until) -> later(SIGN_IN_LOCKED, until);
      case SignInOutcome.Wrong(ChallengeKind kind, int left) ->
          Reply.problem(
              WRONG_ANSWER.with(Map.of("kind", WireTypes.kebab(kind), "triesLeft", left)));
      case SignInOutcome.NotRecognised() -> Reply.problem(NOT_RECOGNISED);
      case SignInOutcome.CodeExpired() -> Reply.problem(CODE_EXPIRED);
      case SignInOutcome.CodeSuperseded() -> Reply.problem(CODE_SUPERSEDED);
      case SignInOutcome.NoSuchSignIn() -> Reply.problem(NO_SUCH_SIGN_IN);
      case SignInOutcome.AnotherAnswerExpected(ChallengeKind kind) ->
          Reply.problem(ANOTHER_ANSWER_EXPECTED.with(Map.of("kind", WireTypes.kebab(kind))));
      case SignInOutcome.WeakPassword() -> Reply.problem(WEAK_PASSWORD);
      case SignInOutcome.Disabled() -> Reply.problem(ACCOUNT_DISABLED);
      case SignInOutcome.AnotherPerson() -> Reply.problem(ALREADY_ANOTHER_PERSON);
      case SignInOutcome.BindFirst() -> Reply.problem(BIND_FIRST);
      case SignInOutcome.WayUnavailable() -> Reply.problem(WAY_UNAVAILABLE);
      case SignInOutcome.WayNotOffered() -> Reply.problem(WAY_NOT_OFFERED);
    };
  }

  /** Where the refresh handle is kept in a cookie it goes there, and not into the body. */
  public Reply signedIn(int status, SignedIn in) {
    var reply = new Reply(status, Map.of(), Optional.of(SessionView.of(in)));
    if (in.handle().isEmpty() || in.session().keep() != Keep.COOKIE) {
      return reply;
    }
    Duration left = Duration.between(rules.now(), in.session().endsAt());
    return reply.with(new Cookie(COOKIE, in.handle().get(), left));
  }

  private Reply later(Problem problem, Instant until) {
    long seconds = Math.max(1, Duration.between(rules.now(), until).toSeconds());
    return Reply.problem(problem).with("retry-after", Long.toString(seconds));
  }
}
