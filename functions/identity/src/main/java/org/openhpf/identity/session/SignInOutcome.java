package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;

/** How a step of a sign-in ended. */
public sealed interface SignInOutcome {
  record In(SignedIn signedIn) implements SignInOutcome {}

  /** More is asked. */
  record Challenged(Attempt attempt, Asked asked) implements SignInOutcome {}

  /**
   * What is asked.
   *
   * @param sentTo where a code went, masked
   * @param goodUntil when a code runs out
   * @param triesLeft of answers
   * @param secret of an authenticator to be set up, in base 32, and the same as a URI to scan
   */
  record Asked(
      ChallengeKind kind,
      Optional<String> sentTo,
      Optional<Instant> goodUntil,
      Optional<Integer> triesLeft,
      Optional<String> secret,
      Optional<String> uri) {
    public static Asked code(String maskedPhone, Instant goodUntil, int tries) {
      return new Asked(
          ChallengeKind.ONE_TIME_CODE,
          Optional.of(maskedPhone),
          Optional.of(goodUntil),
          Optional.of(tries),
          Optional.empty(),
          Optional.empty());
    }

    public static Asked plain(ChallengeKind kind, Optional<Integer> triesLeft) {
      return new Asked(
          kind, Optional.empty(), Optional.empty(), triesLeft, Optional.empty(), Optional.empty());
    }

    public static Asked totpSetup(String secret, String uri, int tries) {
      return new Asked(
          ChallengeKind.TOTP_SETUP,
          Optional.empty(),
          Optional.empty(),
          Optional.of(tries),
          Optional.of(secret),
          Optional.of(uri));
    }

    /** The secret is one. */
    @Override
    public String toString() {
      return "Asked[" + kind + "]";
    }
  }

  /** Codes are asked for too often. */
  record TooMany(Instant until) implements SignInOutcome {}

  /** Too many failures. */
  record Locked(Instant until) implements SignInOutcome {}

  /** The answer is wrong. */
  record Wrong(ChallengeKind kind, int triesLeft) implements SignInOutcome {}

  /** What was given to begin with is not right, and it is not said what of it. */
  record NotRecognised() implements SignInOutcome {}

  record CodeExpired() implements SignInOutcome {}

  /** A newer code was asked for. */
  record CodeSuperseded() implements SignInOutcome {}

  /** There is no such sign-in, or it is over. */
  record NoSuchSignIn() implements SignInOutcome {}

  /** Something else is asked. */
  record AnotherAnswerExpected(ChallengeKind kind) implements SignInOutcome {}

  record WeakPassword() implements SignInOutcome {}

  /** The account is disabled. */
  record Disabled() implements SignInOutcome {}

  /** Who was recognised and his id number belong to different accounts. */
  record AnotherPerson() implements SignInOutcome {}

  /** He has an account already, and is to bind this way there. */
  record BindFirst() implements SignInOutcome {}

  /** Who would recognise him does not answer. */
  record WayUnavailable() implements SignInOutcome {}

  /** This way is not offered here. */
  record WayNotOffered() implements SignInOutcome {}
}
