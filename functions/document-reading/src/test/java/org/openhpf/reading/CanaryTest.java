package org.openhpf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.log.JsonLines;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.kind.DocumentPageReader;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.reader.TestLayers;
import org.openhpf.reading.sample.Fonts;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Wear;
import org.openhpf.reading.source.Bounds;
import org.openhpf.reading.source.Documents;

/** Nothing that a document says stands in a log line, whether it is read, torn or not read. */
class CanaryTest {
  private static final Wear CLEAN =
      new Wear(200, 3, 0.02, 0.5, 4, 0.2, 0.7, Wear.Ground.CLUTTER, false);
  private static final String CANARY = "440100195803120015";

  private final MemoryStore store = new MemoryStore();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    JsonLines.install();
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
    JsonLines.install();
  }

  @Test
  void aCardIsReadAndNothingOfItIsLogged() throws Exception {
    Layers layers = TestLayers.orSkip();
    Assumptions.assumeTrue(Fonts.any(), "no Chinese font on this machine");
    Sample card = Samples.worn("id-card-front", Variant.TUNED, 3, CLEAN);
    List<String> said =
        card.truth().fields().values().stream().filter(s -> s.length() > 1).toList();
    ReadingResult read = read(card.jpeg(), "image/jpeg", layers);
    assertThat(read.fields())
        .extracting(ReadingResult.Field::value)
        .anyMatch(value -> value.toString().contains(card.truth().fields().get("idNumber")));
    assertThat(said).noneMatch(log()::contains);

    byte[] torn = Arrays.copyOf(card.jpeg(), card.jpeg().length / 2);
    read(torn, "image/jpeg", layers);
    assertThat(said).noneMatch(log()::contains);
  }

  @Test
  void aPdfThatIsDamagedOrCannotBeReadIsNotLogged() throws Exception {
    byte[] whole = pdf();
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    byte[] damaged =
        text.replaceAll("startxref\\s+\\d+", "startxref\n7").getBytes(StandardCharsets.ISO_8859_1);
    read(damaged, "application/pdf", new Layers(List.of()));
    read(Arrays.copyOf(whole, whole.length - 200), "application/pdf", new Layers(List.of()));
    assertThat(log())
        .as("that nothing can be read without the layers is logged")
        .contains("documents cannot be read")
        .doesNotContain(CANARY);
  }

  private String log() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private ReadingResult read(byte[] content, String type, Layers layers) throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    String key = "documents/wJx0Qe5mT2aBcDeFgHiJkL/" + sha256;
    store.contents.put(key, content);
    var order =
        new ReadingOrder(
            "01m7v968e02k5n8q1t4w7z0b3d",
            "01m7v96a1b2c3d4e5f6g7h8j9k",
            key,
            sha256,
            content.length,
            type,
            Optional.of("id-card-front"),
            1);
    var documents = new Documents(Bounds.USUAL, Optional.empty());
    var read = new ReadDocument(store, store, documents, new DocumentPageReader(layers));
    Deadline.within(
        Duration.ofMinutes(2),
        () -> {
          read.read(order);
          return null;
        });
    return store.results.get(order.resultKey());
  }

  private static byte[] pdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(CANARY);
        content.endText();
      }
      document.getDocumentInformation().setTitle(CANARY);
      document.save(out);
    }
    return out.toByteArray();
  }
}
