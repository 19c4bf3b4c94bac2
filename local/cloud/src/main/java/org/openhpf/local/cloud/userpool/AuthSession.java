package org.openhpf.local.cloud.userpool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sign-in that waits for an answer.
 *
 * @param userExists false: a user the pool does not tell it has not; never gets tokens
 */
record AuthSession(String username, boolean userExists, Step step, Instant expiresAt) {

  /** What is to be answered. */
  sealed interface Step {
    /** Its name in the API. */
    String challenge();
  }

  /**
   * A challenge the triggers made.
   *
   * @param before the challenges before this one
   * @param kept privateChallengeParameters
   * @param note challengeMetadata
   */
  record Custom(List<Attempt> before, Map<String, String> kept, String note) implements Step {
    @Override
    public String challenge() {
      return "CUSTOM_CHALLENGE";
    }
  }

  /** As a trigger's event has it. */
  record Attempt(String challengeName, boolean challengeResult, String challengeMetadata) {}

  record NewPassword() implements Step {
    @Override
    public String challenge() {
      return "NEW_PASSWORD_REQUIRED";
    }
  }

  /**
   * @param source of the tokens that follow
   * @param wrongCodes so far
   */
  record SoftwareCode(String source, int wrongCodes) implements Step {
    @Override
    public String challenge() {
      return "SOFTWARE_TOKEN_MFA";
    }
  }

  /**
   * A second factor is to be set up.
   *
   * @param secret once it was given out
   * @param verified a code of it was shown
   */
  record MfaSetup(String source, Optional<String> secret, long usedStep, boolean verified)
      implements Step {
    @Override
    public String challenge() {
      return "MFA_SETUP";
    }
  }
}
