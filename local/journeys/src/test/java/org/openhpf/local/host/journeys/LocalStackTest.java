package org.openhpf.local.host.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.local.host.journeys.Platform.Answer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The functions on LocalStack in place of our own stand-ins: the image of local/localstack.yaml.
 */
class LocalStackTest {
  private static final Path COMPOSE =
      Path.of(System.getProperty("openhpf.root"), "local/localstack.yaml");

  @TempDir Path state;

  @Test
  void booksOnLocalStack() throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no Docker engine answers here, so nothing is said of LocalStack");
    var image = DockerImageName.parse(image()).asCompatibleSubstituteFor("localstack/localstack");
    try (var localStack = new LocalStackContainer(image)) {
      localStack.withServices("dynamodb", "dynamodbstreams", "sqs", "kms", "s3").start();
      var environment =
          Map.of(
              "AWS_ENDPOINT_URL", localStack.getEndpoint().toString(),
              "AWS_REGION", localStack.getRegion(),
              "AWS_ACCESS_KEY_ID", localStack.getAccessKey(),
              "AWS_SECRET_ACCESS_KEY", localStack.getSecretKey());
      try (Platform platform = Platform.start(state, environment)) {
        String day = Steps.firstBookableDay(platform);
        String token = platform.token("citizen");
        Answer booked = Steps.book(platform, token, day, "09:00", "on-localstack");
        assertThat(booked.status()).isEqualTo(201);
        Steps.awaitNotifications(platform, "appointment-booked", 1);
      }
    }
  }

  private static String image() throws Exception {
    Matcher line = Pattern.compile("image: (\\S+)").matcher(Files.readString(COMPOSE));
    assertThat(line.find()).isTrue();
    return line.group(1);
  }
}
