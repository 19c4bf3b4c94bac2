package org.openhpf.local.host.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.UserPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UserPagesTest {
  private static HttpResponse<String> get(Optional<UserPool> pool) throws Exception {
    HttpRouting.Builder routing = HttpRouting.builder();
    new UserPages(pool).register(routing);
    WebServer server = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build();
    server.start();
    try (var client = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + server.port() + "/_local/users");
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }

  private static void create(UserPool pool, String username) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      String body =
          "{\"UserPoolId\":\"%s\",\"Username\":\"%s\",\"TemporaryPassword\":\"Correct-horse-1\"}"
              .formatted(UserPool.POOL_ID, username);
      var created =
          client.send(
              HttpRequest.newBuilder(pool.endpoint())
                  .header("X-Amz-Target", "AWSCognitoIdentityProviderService.AdminCreateUser")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
    }
  }

  @Test
  void tellsWhoThereIsAndNoPassword() throws Exception {
    try (var pool = UserPool.inMemory(0)) {
      create(pool, "person-1");

      HttpResponse<String> reply = get(Optional.of(pool));

      assertThat(reply.statusCode()).isEqualTo(200);
      JsonNode items = JsonMapper.shared().readTree(reply.body()).get("items");
      assertThat(items.size()).isEqualTo(1);
      assertThat(items.get(0))
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"username": "person-1", "status": "FORCE_CHANGE_PASSWORD", "enabled": true,
                       "groups": [], "mfa": false, "code": null}
                      """));
    }
  }

  @Test
  void saysWhereUsersAreElsewhere() throws Exception {
    HttpResponse<String> reply = get(Optional.empty());

    assertThat(reply.statusCode()).isEqualTo(501);
    assertThat(reply.body()).contains("users-are-elsewhere");
  }
}
