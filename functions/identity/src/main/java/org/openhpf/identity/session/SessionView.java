package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.identity.pool.Tokens;

/** A sign-in as its client sees it. */
public record SessionView(
    @Field(value = "Id; answers to a challenge name it", example = "3f9k2m4c6v8b0n1s5d7g9h2j4k")
        String sessionId,
    @Field(value = "challenged or signed-in", example = "challenged") Status status,
    @Field(value = "Assurance level of the tokens, 1 to 4", example = "1") Optional<Integer> level,
    @Field("What is to be answered") Optional<ChallengeView> challenge,
    @Field("When it is signed in") Optional<TokensView> tokens) {

  /** How far it is. */
  public enum Status {
    CHALLENGED,
    SIGNED_IN
  }

  /** A challenge. */
  public record ChallengeView(
      @Field(
              value = "one-time-code, id-number, phone, totp, totp-setup or new-password",
              example = "one-time-code")
          ChallengeKind kind,
      @Field(value = "Where the code went", example = "138****0000") Optional<String> sentTo,
      @Field("When it runs out") Optional<Instant> expiresAt,
      @Field(value = "Answers left", example = "5") Optional<Integer> triesLeft,
      @Field("Of the authenticator to be set up, base 32") Optional<String> secret,
      @Field("The same, as a code to scan") Optional<String> uri) {}

  /** Tokens. */
  public record TokensView(
      @Field("Bearer token of the API") String accessToken,
      @Field("OIDC id token") String idToken,
      @Field("Refresh handle; absent where it went as a cookie") Optional<String> refreshToken,
      @Field(value = "Seconds", example = "900") int expiresIn,
      @Field(value = "Bearer", example = "Bearer") String tokenType) {}

  static SessionView of(Attempt attempt, SignInOutcome.Asked asked) {
    return new SessionView(
        attempt.sessionId(),
        Status.CHALLENGED,
        Optional.empty(),
        Optional.of(
            new ChallengeView(
                asked.kind(),
                asked.sentTo(),
                asked.goodUntil(),
                asked.triesLeft(),
                asked.secret(),
                asked.uri())),
        Optional.empty());
  }

  static SessionView of(SignedIn in) {
    Tokens tokens = in.tokens();
    return new SessionView(
        in.session().sessionId(),
        Status.SIGNED_IN,
        Optional.of(in.session().level()),
        Optional.empty(),
        Optional.of(
            new TokensView(
                tokens.accessToken(),
                tokens.idToken(),
                in.handle().filter(handle -> in.session().keep() == Keep.BODY),
                tokens.expiresIn(),
                "Bearer")));
  }
}
