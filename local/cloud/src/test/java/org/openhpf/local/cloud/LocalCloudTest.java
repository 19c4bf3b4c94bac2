package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {
  @TempDir Path folder;

  @Test
  void pointsFunctionsAtEveryServiceOnLoopbackOnly() throws Exception {
    try (var cloud = LocalCloud.start(CloudOptions.onDisk(folder, CloudService.values()))) {
      Map<String, String> environment = cloud.environment();

      assertThat(environment)
          .containsOnlyKeys(
              "AWS_REGION",
              "AWS_ACCESS_KEY_ID",
              "AWS_SECRET_ACCESS_KEY",
              "AWS_ENDPOINT_URL_DYNAMODB",
              "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
              "AWS_ENDPOINT_URL_SQS",
              "AWS_ENDPOINT_URL_S3",
              "AWS_ENDPOINT_URL_KMS",
              "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER");
      for (CloudService service : CloudService.values()) {
        assertLoopbackOnly(cloud.endpoint(service));
      }
    }
    assertThat(folder.toFile().list()).contains("dynamodb", "objects", "user-pool.json");
  }

  @Test
  void stopsTheOthersWhenOneDoesNotStart() throws Exception {
    Set<Long> before = children();
    try (var occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options =
          CloudOptions.inMemory(CloudService.DYNAMODB, CloudService.KMS)
              .onPort(CloudService.KMS, occupant.getLocalPort());

      assertThatThrownBy(() -> LocalCloud.start(options))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("127.0.0.1:" + occupant.getLocalPort());
    }
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void saysWhatWasNotStarted() {
    try (var cloud = LocalCloud.start(CloudOptions.inMemory(CloudService.KMS))) {
      assertThat(cloud.environment()).doesNotContainKey("AWS_ENDPOINT_URL_SQS");
      assertThatThrownBy(cloud::queues).hasMessage("SQS was not started");
    }
  }

  private static void assertLoopbackOnly(URI endpoint) throws IOException {
    assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
    connect(InetAddress.getLoopbackAddress(), endpoint.getPort());
    var others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress other : others) {
      assertThatThrownBy(() -> connect(other, endpoint.getPort()))
          .as("%s of %s", endpoint, other)
          .isInstanceOf(IOException.class);
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}
