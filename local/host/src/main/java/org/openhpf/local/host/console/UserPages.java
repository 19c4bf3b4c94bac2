package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.host.LocalPages;

/**
 * {@code GET /_local/users}: the users of the local user pool, with the code each one's
 * authenticator app would show. No real pool tells; this one is for development and has no one's
 * secrets but those made here.
 */
public final class UserPages implements LocalPages {
  private final Optional<UserPool> userPool;

  /** {@code userPool}: empty where users are elsewhere. */
  public UserPages(Optional<UserPool> userPool) {
    this.userPool = userPool;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/_local/users", this::list);
  }

  private void list(ServerRequest request, ServerResponse response) {
    userPool.ifPresentOrElse(
        pool -> Replies.items(response, pool.users()),
        () ->
            Replies.problem(
                response,
                501,
                "users-are-elsewhere",
                "The user pool is not this machine's: ask it for its users"));
  }
}
