package org.openhpf.edge.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sign-in under way.
 *
 * @param userName as it was asked for, known to the pool or not
 * @param userExists false: the pool hides that it knows no such user, and never gives tokens
 * @param attempts the challenges answered so far, in their order
 * @param metadata the client's, of the answer at hand; at the start of a sign-in Cognito passes
 *     none
 */
public record SignIn(
    String userName, boolean userExists, List<Attempt> attempts, Map<String, String> metadata) {
  /**
   * A challenge that was answered.
   *
   * @param challengeName {@code CUSTOM_CHALLENGE}, {@code SRP_A}, ...
   * @param passed whether the answer was right
   * @param note what {@link Challenge#note} said when it was made
   */
  public record Attempt(String challengeName, boolean passed, Optional<String> note) {}

  public SignIn {
    attempts = List.copyOf(attempts);
    metadata = Map.copyOf(metadata);
  }
}
