package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LoopbackReplyTest {
  @Test
  void answersOneRequestAndIsGone() throws Exception {
    int port;
    try (var loopback = new LoopbackReply("{\"a\":1}");
        var client = HttpClient.newHttpClient()) {
      port = loopback.port();
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
              .POST(HttpRequest.BodyPublishers.ofString("a body that has to be read"))
              .build();
      var reply = client.send(request, BodyHandlers.ofString());
      assertThat(reply.body()).isEqualTo("{\"a\":1}");
    }
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void isClosedThoughNobodyCalled() {
    new LoopbackReply("{}").close();
  }

  @Test
  void primingCredentialsAreMadeUpAndLeaveNoSetting() {
    Set<Object> before = Set.copyOf(System.getProperties().keySet());
    AwsCredentials credentials = PrimingCredentials.read();
    assertThat(credentials.accessKeyId()).isEqualTo("priming");
    assertThat(System.getProperties().keySet()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void primedCallsGoNowhereAndFindNothing() {
    // Nothing listens there; a call that went out would fail.
    var clients =
        new Clients(
            Map.of("AWS_REGION", "us-east-1", "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"));
    try (DynamoDbClient dynamoDb = clients.dynamoDb()) {
      Priming.run(
          () -> {
            assertThat(dynamoDb.query(query -> query.tableName("some")).items()).isEmpty();
            assertThat(dynamoDb.getItem(get -> get.tableName("some")).hasItem()).isFalse();
          });
    }
  }
}
