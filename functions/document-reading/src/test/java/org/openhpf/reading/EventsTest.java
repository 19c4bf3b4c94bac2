package org.openhpf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.edge.http.Json;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;
import org.openhpf.reading.reader.TestLayers;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final String OWNER = "documents/wJx0Qe5mT2aBcDeFgHiJkL/";
  private static final String READING = "01m7v96a1b2c3d4e5f6g7h8j9k/1.json";
  private static final String LETTER = "01m7v968e02k5n8q1t4w7z0b3d";

  private final TestStack stack =
      TestStack.of(EventsTest.class, ReadingFunction.class)
          .with("OPENHPF_LAYERS", TestLayers.orSkip().variable());
  private final Map<String, String> environment = stack.environment("document-reading");
  private final S3Client s3 = new Clients(environment).s3();

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    return PlayedEvents.of(stack)
        .given(
            "document-reading/letter",
            () ->
                put(
                    "3906c51804a6b866759b4239b410924fa85a8eac99aedd250765303db6c653ed",
                    resource("/documents/letter.pdf")))
        .then("document-reading/letter", this::theLetterIsRead)
        .given(
            "document-reading/unsupported-type",
            () ->
                put(
                    "495dad0ed8583d7f7957b449204ca731a030cab6558d200a9f98fcf378e2ea04",
                    "not a document\n".getBytes()))
        .then(
            "document-reading/unsupported-type",
            () -> assertThat(problem("01m7v968e02k5n8q1t4w7z0b4d")).isEqualTo("unsupported-type"))
        .then(
            "document-reading/gone",
            () -> assertThat(problem("01m7v968e02k5n8q1t4w7z0b5d")).isEqualTo("reading-failed"))
        .tests();
  }

  private void theLetterIsRead() {
    JsonNode result = result(LETTER);
    assertThat(result.get("problems")).isEmpty();
    assertThat(result.get("pageCount").asInt()).isEqualTo(1);
    JsonNode page = result.get("pages").get(0);
    assertThat(page.get("method").asString()).isEqualTo("text-layer");
    assertThat(page.get("lines").valueStream().map(line -> line.get("text").asString()))
        .contains("Confirmation of deposit 2026-000417");
    byte[] preview = object(page.get("preview").asString());
    try {
      assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getWidth())
          .isEqualTo(page.get("width").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(
            new Clients(environment)
                .sqs()
                .receiveMessage(
                    r -> r.queueUrl(stack.name("ReadingResultQueue")).maxNumberOfMessages(10))
                .messages())
        .anySatisfy(
            notice ->
                assertThat(Json.read(notice.body()).get("key").asString())
                    .isEqualTo("readings/" + LETTER + "/" + READING));
  }

  private String problem(String document) {
    JsonNode result = result(document);
    assertThat(result.get("pages")).isEmpty();
    return result.get("problems").get(0).get("code").asString();
  }

  private JsonNode result(String document) {
    String key = "readings/" + document + "/" + READING;
    var keys = new DataKeys(new Clients(environment).kms(), environment.get("DATA_KEY_ID"));
    return Json.read(new Sealer(keys).open(object(key), key));
  }

  private byte[] object(String key) {
    return s3.getObjectAsBytes(r -> r.bucket(stack.name("DocumentBucket")).key(key)).asByteArray();
  }

  private void put(String sha256, byte[] content) {
    s3.putObject(
        r -> r.bucket(stack.name("DocumentBucket")).key(OWNER + sha256),
        RequestBody.fromBytes(content));
  }

  private static byte[] resource(String name) {
    try (InputStream in = EventsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
