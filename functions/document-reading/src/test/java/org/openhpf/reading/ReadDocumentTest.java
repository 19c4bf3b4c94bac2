package org.openhpf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.reading.ReadingResult.Field;
import org.openhpf.reading.ReadingResult.Problem;
import org.openhpf.reading.ReadingResult.ReadPage;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReader;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadField.Status;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.source.Bounds;
import org.openhpf.reading.source.Documents;

class ReadDocumentTest {
  private static final String DOCUMENT = "01m7v968e02k5n8q1t4w7z0b3d";
  private static final String READING = "01m7v96a1b2c3d4e5f6g7h8j9k";

  private final MemoryStore store = new MemoryStore();

  @Test
  void anOrderLeavesPreviewsAndAResultAndTellsOfIt() throws Exception {
    ReadingOrder order = order(png(picture(2_000, 1_000)), "image/png", Optional.empty(), 1);
    read(order, (page, kind) -> reading("bank-card", 0.9, page, List.of(field(Status.ACCEPTED))));

    assertThat(store.notices)
        .containsExactly(
            new ResultNotices.Notice(
                DOCUMENT, READING, 1, "readings/" + DOCUMENT + "/" + READING + "/1.json"));
    ReadingResult result = store.results.get(store.notices.getFirst().key());
    assertThat(result.kind()).isEqualTo(new ReadingResult.Kind("bank-card", 0.9));
    assertThat(result.pages())
        .extracting(ReadPage::preview, ReadPage::width, ReadPage::height, ReadPage::method)
        .containsExactly(tuple("previews/" + DOCUMENT + "/1.png", 1_200, 600, "image"));
    BufferedImage preview =
        ImageIO.read(
            new ByteArrayInputStream(store.previews.get("previews/" + DOCUMENT + "/1.png")));
    assertThat(new Color(preview.getRGB(600, 150))).isEqualTo(new Color(0x1A, 0x7F, 0x37));
    assertThat(new Color(preview.getRGB(600, 300))).isEqualTo(Color.WHITE);
  }

  /** Queues deliver more than once. */
  @Test
  void theSameOrderTwiceHasTheSameEffect() throws Exception {
    ReadingOrder order = order(png(picture(300, 200)), "image/png", Optional.empty(), 1);
    PageReader reader = (page, kind) -> reading("text", 1, page, List.of());
    read(order, reader);
    var results = new TreeMap<>(store.results);
    byte[] preview = store.previews.get("previews/" + DOCUMENT + "/1.png");
    read(order, reader);
    assertThat(store.results).isEqualTo(results);
    assertThat(store.previews).containsOnlyKeys("previews/" + DOCUMENT + "/1.png");
    assertThat(store.previews.get("previews/" + DOCUMENT + "/1.png")).isEqualTo(preview);
    assertThat(store.notices.getFirst()).isEqualTo(store.notices.getLast());
  }

  @Test
  void aLongDocumentIsReadTenPagesAnOrder() throws Exception {
    byte[] pdf = pdf(23);
    assertThat(pagesOf(pdf, 1)).isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    assertThat(pagesOf(pdf, 11)).isEqualTo(IntStream.rangeClosed(11, 20).boxed().toList());
    assertThat(pagesOf(pdf, 21)).containsExactly(21, 22, 23);
    assertThat(pagesOf(pdf, 31)).isEmpty();
  }

  private List<Integer> pagesOf(byte[] pdf, int firstPage) throws Exception {
    ReadingOrder order = order(pdf, "application/pdf", Optional.empty(), firstPage);
    read(order, (page, kind) -> reading("text", 1, page, List.of()));
    ReadingResult result = store.results.get(order.resultKey());
    assertThat(result.pageCount()).isEqualTo(23);
    return result.pages().stream().map(ReadPage::page).toList();
  }

  /** A scan of a card has its back, its envelope, a receipt. */
  @Test
  void theFieldsAreThoseOfThePageThatIsTheDocument() throws Exception {
    ReadingOrder order = order(pdf(3), "application/pdf", Optional.of("id-card-front"), 1);
    read(
        order,
        (page, kind) ->
            page.number() == 2
                ? reading("id-card-front", 0.8, page, List.of(field(Status.NEEDS_REVIEW)))
                : new PageReading(
                    "text",
                    0.95,
                    page.picture(),
                    List.of(),
                    List.of(),
                    List.of(
                        new ReadingProblem("wrong-kind", OptionalInt.of(page.number()), "不是"),
                        new ReadingProblem("blurred", OptionalInt.of(page.number()), "模糊"))));
    ReadingResult result = store.results.get(order.resultKey());
    assertThat(result.kind().name()).isEqualTo("id-card-front");
    assertThat(result.fields()).extracting(Field::page).containsExactly(2);
    assertThat(result.problems()).extracting(Problem::code).containsExactly("blurred", "blurred");
  }

  @Test
  void whatCannotBeOpenedIsAResultToo() throws Exception {
    ReadingOrder order = order("text".getBytes(), "application/pdf", Optional.empty(), 1);
    PageReader never =
        (page, kind) -> {
          throw new AssertionError("there is no page");
        };
    read(order, never);
    ReadingResult refused = store.results.get(order.resultKey());
    assertThat(refused.pageCount()).isZero();
    assertThat(refused.problems()).extracting(Problem::code).containsExactly("unsupported-type");
    store.contents.clear();
    read(order, never);
    assertThat(store.results.get(order.resultKey()).problems())
        .extracting(Problem::code)
        .containsExactly("reading-failed");
  }

  @Test
  void aMachineWithoutTheChineseModelSaysSo() throws Exception {
    ReadingOrder order = order(png(picture(300, 200)), "image/png", Optional.empty(), 1);
    read(
        order,
        (page, kind) -> {
          new Layers(List.of()).file("tessdata/chi_sim.traineddata");
          throw new AssertionError("it is there");
        });
    assertThat(store.results.get(order.resultKey()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("reading-failed"))
        .satisfies(problem -> assertThat(problem.detail()).contains("中文模型"));
  }

  @Test
  void aPreviewOfNoiseIsAtMostThreeMegabytes() throws Exception {
    var noise = new BufferedImage(1_500, 2_000, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(3);
    for (int i = 0; i < 3_000_000; i++) {
      noise.setRGB(i % 1_500, i / 1_500, random.nextInt());
    }
    Preview preview = Preview.of(noise, List.of());
    assertThat(preview.png().length).isLessThanOrEqualTo(3 * 1024 * 1024);
    assertThat(preview.width()).isLessThan(1_200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secrets/x", "documents/../x", "previews/a/1.png", "documents/a b"})
  void ordersForOtherPlacesAreNoOrders(String key) {
    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(
            () ->
                new ReadingOrder(
                    DOCUMENT, READING, key, "00", 1, "image/png", Optional.empty(), 1));
  }

  private void read(ReadingOrder order, PageReader reader) {
    var read =
        new ReadDocument(store, store, new Documents(Bounds.USUAL, Optional.empty()), reader);
    Deadline.within(
        Duration.ofMinutes(2),
        () -> {
          read.read(order);
          return null;
        });
  }

  private ReadingOrder order(byte[] content, String type, Optional<String> kind, int firstPage)
      throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    String key = "documents/wJx0Qe5mT2aBcDeFgHiJkL/" + sha256;
    store.contents.put(key, content);
    return new ReadingOrder(DOCUMENT, READING, key, sha256, content.length, type, kind, firstPage);
  }

  private static PageReading reading(
      String kind, double confidence, Page page, List<ReadField> fields) {
    return new PageReading(kind, confidence, page.picture(), List.of(), fields, List.of());
  }

  /** Its box crosses the middle of the picture's upper half. */
  private static ReadField field(Status status) {
    return new ReadField(
        "cardNumber",
        Optional.of("6222021234567890128"),
        0.9,
        status,
        Optional.of(new Place(0.25, 0.25, 0.5, 0.5)),
        List.of());
  }

  private static BufferedImage picture(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static byte[] pdf(int pages) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int page = 0; page < pages; page++) {
        document.addPage(new PDPage(PDRectangle.A6));
      }
      document.save(out);
    }
    return out.toByteArray();
  }
}
