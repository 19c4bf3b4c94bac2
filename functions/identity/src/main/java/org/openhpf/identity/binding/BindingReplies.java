package org.openhpf.identity.binding;

import static org.openhpf.identity.binding.BindingProblems.ID_NUMBER_REQUIRED;
import static org.openhpf.identity.binding.BindingProblems.LAST_WAY_IN;
import static org.openhpf.identity.binding.BindingProblems.NO_SUCH_BINDING;
import static org.openhpf.identity.binding.BindingProblems.OWNER_UNVERIFIABLE;
import static org.openhpf.identity.binding.BindingProblems.WRONG_ID_NUMBER;
import static org.openhpf.identity.session.SessionProblems.ALREADY_ANOTHER_PERSON;
import static org.openhpf.identity.session.SessionProblems.CODE_EXPIRED;
import static org.openhpf.identity.session.SessionProblems.CODE_SUPERSEDED;
import static org.openhpf.identity.session.SessionProblems.NOT_RECOGNISED;
import static org.openhpf.identity.session.SessionProblems.SIGN_IN_ELSEWHERE;
import static org.openhpf.identity.session.SessionProblems.SIGN_IN_LOCKED;
import static org.openhpf.identity.session.SessionProblems.TOO_MANY_CODES;
import static org.openhpf.identity.session.SessionProblems.WAY_UNAVAILABLE;
import static org.openhpf.identity.session.SessionProblems.WRONG_ANSWER;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.identity.session.SessionRules;

/** How the outcomes of bindings are told. */
final class BindingReplies {
  private final SessionRules rules;

  BindingReplies(SessionRules rules) {
    this.rules = rules;
  }

  /**
   * @param status of the good case
   */
  Reply of(int status, BindingOutcome outcome) {
    return switch (outcome) {
      case BindingOutcome.Bound(Binding binding) -> reply(status, BindingView.of(binding));
      case BindingOutcome.CodeSent sent -> reply(status, BindingView.of(sent));
      case BindingOutcome.Unbound(Binding binding) -> reply(status, BindingView.unbound(binding));
      case BindingOutcome.IsAnotherPersons() -> Reply.problem(ALREADY_ANOTHER_PERSON);
      case BindingOutcome.IdNumberRequired() -> Reply.problem(ID_NUMBER_REQUIRED);
      case BindingOutcome.WrongIdNumber() -> Reply.problem(WRONG_ID_NUMBER);
      case BindingOutcome.Locked(Instant until) -> later(SIGN_IN_LOCKED, until);
      case BindingOutcome.TooMany(Instant until) -> later(TOO_MANY_CODES, until);
      case BindingOutcome.WrongCode(int left) ->
          Reply.problem(WRONG_ANSWER.with(Map.of("kind", "one-time-code", "triesLeft", left)));
      case BindingOutcome.CodeExpired() -> Reply.problem(CODE_EXPIRED);
      case BindingOutcome.CodeSuperseded() -> Reply.problem(CODE_SUPERSEDED);
      case BindingOutcome.NotRecognised() -> Reply.problem(NOT_RECOGNISED);
      case BindingOutcome.Unavailable() -> Reply.problem(WAY_UNAVAILABLE);
      case BindingOutcome.NoSuchBinding() -> Reply.problem(NO_SUCH_BINDING);
      case BindingOutcome.CannotBeAsked() -> Reply.problem(OWNER_UNVERIFIABLE);
      case BindingOutcome.IsLastWayIn() -> Reply.problem(LAST_WAY_IN);
      case BindingOutcome.NoAccount() -> Reply.problem(SIGN_IN_ELSEWHERE);
    };
  }

  private static Reply reply(int status, BindingView view) {
    return new Reply(status, Map.of(), Optional.of(view));
  }

  private Reply later(Problem problem, Instant until) {
    long seconds = Math.max(1, Duration.between(rules.now(), until).toSeconds());
    return Reply.problem(problem).with("retry-after", Long.toString(seconds));
  }
}
