package org.openhpf.identity.pool;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.userpool.PasswordPolicy;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.PoolSettings.Lifetimes;
import org.openhpf.local.cloud.userpool.PoolSettings.Mfa;
import org.openhpf.local.cloud.userpool.Trigger;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Answered;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Threw;

/** The user pool of template.yaml on the loopback, with triggers of a test's own. */
public final class LocalPool implements AutoCloseable {
  private final UserPool pool;

  private LocalPool(UserPool pool) {
    this.pool = pool;
  }

  /**
   * @param triggers what each returns of an event
   */
  public static LocalPool start(Map<Trigger, UnaryOperator<byte[]>> triggers) {
    UserPool pool = UserPool.inMemory(0, InstantSource.system());
    pool.configure(
        new PoolSettings(
            UserPool.POOL_ID,
            UserPool.CLIENT_ID,
            List.of("admin", "auditor", "officer", "staff", "agent", "citizen"),
            Mfa.OPTIONAL,
            new PasswordPolicy(12, true, true, true, true, Duration.ofDays(7)),
            true,
            true,
            Set.of(
                "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
            new Lifetimes(
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ofMinutes(15))),
        (trigger, event) -> {
          try {
            byte[] reply = triggers.get(trigger).apply(event.getBytes(StandardCharsets.UTF_8));
            return new Answered(new String(reply, StandardCharsets.UTF_8));
          } catch (RuntimeException e) {
            return new Threw(String.valueOf(e.getMessage()));
          }
        });
    return new LocalPool(pool);
  }

  public String endpoint() {
    return pool.endpoint().toString();
  }

  /** What a user's authenticator shows now. */
  public String totpOf(String user) {
    return pool.users().stream()
        .filter(each -> each.username().equals(user))
        .findFirst()
        .flatMap(each -> each.code())
        .orElseThrow();
  }

  @Override
  public void close() {
    pool.close();
  }
}
