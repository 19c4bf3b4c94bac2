package org.openhpf.identity.pool;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openhpf.edge.trigger.Challenge;
import org.openhpf.edge.trigger.SignIn;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.notice.OneTimeCodes;

/**
 * Makes the one-time code that was asked for under the user's name, and has it sent; whether the
 * pool knows the user makes no difference. Asked again for one code, it makes no other.
 */
public final class CreateChallenge {
  /** Note of a challenge whose right answer does not suffice. */
  static final String MORE = "more-to-come";

  private static final int CODES = 1_000_000;

  private final OneTimeCodes codes;
  private final RandomGenerator random;

  /**
   * @param random a {@link java.security.SecureRandom}
   */
  public CreateChallenge(OneTimeCodes codes, RandomGenerator random) {
    this.codes = codes;
    this.random = random;
  }

  public Challenge make(SignIn signIn) {
    Optional<OneTimeCode> asked = codes.find(signIn.userName());
    // For a grant there may be none; one that was made and sent stays as it is.
    asked.filter(code -> code.code().isEmpty()).ifPresent(code -> codes.make(code, digits(random)));
    boolean enough = asked.map(OneTimeCode::tokens).orElse(true);
    return new Challenge(Map.of(), Map.of(), enough ? "" : MORE);
  }

  /** 6 digits. */
  public static String digits(RandomGenerator random) {
    return "%06d".formatted(random.nextInt(CODES));
  }
}
