package org.openhpf.local.cloud.userpool;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a template says of its user pool and the one client.
 *
 * @param groups that exist, the most privileged first
 * @param hasSecret whether the client has a secret (GenerateSecret)
 * @param hidesUsers PreventUserExistenceErrors is ENABLED
 * @param flows ExplicitAuthFlows, such as {@code ALLOW_CUSTOM_AUTH}
 */
public record PoolSettings(
    String poolId,
    String clientId,
    List<String> groups,
    Mfa mfa,
    PasswordPolicy passwords,
    boolean hasSecret,
    boolean hidesUsers,
    Set<String> flows,
    Lifetimes lifetimes) {
  /** MfaConfiguration: OPTIONAL asks those who have a second factor, ON makes all set one up. */
  public enum Mfa {
    OFF,
    OPTIONAL,
    ON
  }

  /**
   * How long things are good for.
   *
   * @param session AuthSessionValidity: the time to answer a challenge, 3 to 15 minutes
   */
  public record Lifetimes(Duration access, Duration id, Duration refresh, Duration session) {
    /** Cognito's own. */
    public static final Lifetimes DEFAULT =
        new Lifetimes(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(30), Duration.ofMinutes(3));
  }

  public PoolSettings {
    groups = List.copyOf(groups);
    flows = Set.copyOf(flows);
  }

  /** A pool of which nothing is said: no groups, no flow but refreshing. */
  public static PoolSettings of(String poolId, String clientId) {
    return new PoolSettings(
        poolId,
        clientId,
        List.of(),
        Mfa.OFF,
        PasswordPolicy.DEFAULT,
        true,
        true,
        Set.of("ALLOW_REFRESH_TOKEN_AUTH"),
        Lifetimes.DEFAULT);
  }

  String region() {
    return poolId.substring(0, poolId.indexOf('_'));
  }
}
