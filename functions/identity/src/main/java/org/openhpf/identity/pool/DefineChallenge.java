package org.openhpf.identity.pool;

import java.util.List;
import org.openhpf.edge.trigger.NextStep;
import org.openhpf.edge.trigger.SignIn;

/**
 * Decides what the pool does next in a sign-in by our own challenges: asks, issues tokens, or gives
 * up. It reads nothing, so it takes the same time whoever asks.
 */
public final class DefineChallenge {
  private final int tries;

  /**
   * @param tries answers to a one-time code
   */
  public DefineChallenge(int tries) {
    this.tries = tries;
  }

  public NextStep decide(SignIn signIn) {
    List<SignIn.Attempt> answers = signIn.attempts();
    if (answers.isEmpty()) {
      return NextStep.ASK;
    }
    SignIn.Attempt last = answers.getLast();
    boolean grant = CustomAnswer.Kind.GRANT.name().equals(signIn.metadata().get("kind"));
    if (last.passed()) {
      boolean enough = grant || !last.note().filter(CreateChallenge.MORE::equals).isPresent();
      // Who does not exist gets no tokens, and is not told so: whoever asked makes him first.
      return enough && signIn.userExists() ? NextStep.ISSUE_TOKENS : NextStep.FAIL;
    }
    return grant || answers.size() >= tries ? NextStep.FAIL : NextStep.ASK;
  }
}
