package org.openhpf.storage;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * Credentials to sign with while priming: made up, and read from the loopback in the way a restored
 * environment reads its real ones, so that this is warm too.
 */
final class PrimingCredentials {
  private static final String MADE_UP =
      """
      {"AccessKeyId":"priming","SecretAccessKey":"priming","Token":"priming",\
      "Expiration":"2099-01-01T00:00:00Z"}""";

  /** Comes before the variable AWS_CONTAINER_CREDENTIALS_FULL_URI. */
  private static final String ADDRESS =
      SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();

  private PrimingCredentials() {}

  static AwsCredentials read() {
    try (var loopback = new LoopbackReply(MADE_UP);
        var provider = ContainerCredentialsProvider.create()) {
      System.setProperty(ADDRESS, "http://127.0.0.1:" + loopback.port() + "/");
      return provider.resolveCredentials();
    } finally {
      System.clearProperty(ADDRESS);
    }
  }
}
