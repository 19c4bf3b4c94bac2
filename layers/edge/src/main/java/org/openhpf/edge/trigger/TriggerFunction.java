package org.openhpf.edge.trigger;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One trigger of a user pool. Cognito waits 5 seconds for it and may ask again: asked twice it has
 * one effect and gives one answer. What it throws, the caller of Cognito is told; see {@link
 * TriggerRefusal}.
 */
public sealed interface TriggerFunction {

  /** {@code DefineAuthChallenge}: what comes next, at the start and after each answer. */
  record DefineChallenge(Function<SignIn, NextStep> decide) implements TriggerFunction {}

  /** {@code CreateAuthChallenge}: makes the challenge that was asked for. */
  record CreateChallenge(Function<SignIn, Challenge> make) implements TriggerFunction {}

  /** {@code VerifyAuthChallengeResponse}: whether an answer is right. */
  record VerifyChallenge(Predicate<Answer> check) implements TriggerFunction {}

  /** {@code PreTokenGenerationConfig}, {@code V2_0}: what tokens say. */
  record ClaimTokens(Function<TokenRequest, TokenClaims> claim) implements TriggerFunction {}
}
