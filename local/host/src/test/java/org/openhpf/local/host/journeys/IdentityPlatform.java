package org.openhpf.local.host.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openhpf.local.cloud.RepositoryRoot;

/** One platform for all journeys of identity: to start one takes ten seconds of both processors. */
final class IdentityPlatform {
  private static Platform platform;

  private IdentityPlatform() {}

  /** Started at the first call, with the environments that a sign-in passes through. */
  static synchronized Platform shared() throws Exception {
    if (platform == null) {
      platform = start();
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
      Steps.awaitEnvironments(
          platform,
          "identity-http",
          "identity-define-challenge",
          "identity-create-challenge",
          "identity-verify-challenge",
          "identity-token-claims");
    }
    return platform;
  }

  private static Platform start() throws IOException {
    Path target = RepositoryRoot.find().resolve("local/host/target");
    Path state = Files.createTempDirectory(target, "identity-journeys-");
    return Platform.start(state, "--memory", "--only", "identity,appointments-http");
  }
}
