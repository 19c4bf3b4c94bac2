package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.local.cloud.RepositoryRoot;
import tools.jackson.databind.JsonNode;

/** One platform for all journeys of identity: to start one takes ten seconds of both processors. */
final class IdentityPlatform {
  private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

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
    Path target = RepositoryRoot.find().resolve("local/journeys/target");
    Path state = Files.createTempDirectory(target, "identity-journeys-");
    return Platform.start(state, "--memory", "--only", "identity,appointments-http");
  }

  /** The newest one, once it has come. */
  static String codeSentTo(String phone) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (true) {
      JsonNode sent = shared().get("/_local/notifications?phone=" + phone).body().path("items");
      if (!sent.isEmpty()) {
        Matcher code = CODE.matcher(sent.get(0).path("text").asString());
        assertThat(code.find()).isTrue();
        return code.group();
      }
      assertThat(System.nanoTime()).as("a code to " + phone).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
