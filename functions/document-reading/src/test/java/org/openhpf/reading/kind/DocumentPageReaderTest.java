package org.openhpf.reading.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.reader.TestLayers;
import org.openhpf.reading.sample.Fonts;
import org.openhpf.reading.sample.Held;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Score;
import org.openhpf.reading.sample.Wear;
import org.openhpf.reading.source.Bounds;
import org.openhpf.reading.source.Documents;
import org.openhpf.reading.source.Opening;
import org.openhpf.reading.source.Opening.PageOpening;

/** A few of each kind; bench/ reads hundreds. */
class DocumentPageReaderTest {
  private static final Wear CLEAN =
      new Wear(200, 3, 0.02, 0.5, 4, 0.2, 0.7, Wear.Ground.CLUTTER, false);
  private static final Wear SCAN = new Wear(200, 1, 0, 0.4, 4, 0.05, 0.7, Wear.Ground.PAGE, false);
  private static final Wear UPSIDE_DOWN =
      new Wear(200, 183, 0.02, 0.5, 4, 0.2, 0.7, Wear.Ground.DARK, false);
  private static final Wear BLURRED =
      new Wear(200, 2, 0.02, 4.5, 4, 0.2, 0.7, Wear.Ground.LIGHT, false);

  private static DocumentPageReader reader;

  @BeforeAll
  static void open() {
    reader = new DocumentPageReader(TestLayers.orSkip());
    org.junit.jupiter.api.Assumptions.assumeTrue(Fonts.any(), "no Chinese font on this machine");
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void every_kind_is_recognised_and_read(Variant variant) throws IOException {
    for (String kind : Samples.KINDS) {
      if (kind.equals("text")) {
        continue;
      }
      Sample sample = Samples.worn(kind, variant, 3, CLEAN);
      PageReading reading = read(sample, Optional.empty());
      assertThat(reading.kind()).isEqualTo(kind);
      for (ReadField field : reading.fields()) {
        String truth = sample.truth().fields().get(field.name());
        if (field.status() == ReadField.Status.ACCEPTED) {
          assertThat(Score.same(field.value().orElseThrow(), truth)).as(field.name()).isTrue();
        }
      }
      long right =
          reading.fields().stream()
              .filter(field -> field.value().isPresent())
              .filter(
                  field ->
                      Score.same(field.value().get(), sample.truth().fields().get(field.name())))
              .count();
      assertThat(right)
          .as(kind + " " + reading.fields())
          .isGreaterThanOrEqualTo(sample.truth().fields().size() - 1);
    }
  }

  @Test
  void a_card_upside_down_is_set_upright() throws IOException {
    Sample sample = Samples.worn("id-card-front", Variant.TUNED, 5, UPSIDE_DOWN);
    PageReading reading = read(sample, Optional.empty());
    assertThat(value(reading, "idNumber")).isEqualTo(sample.truth().fields().get("idNumber"));
    assertThat(reading.picture().getWidth()).isGreaterThan(reading.picture().getHeight());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6, 8})
  void a_photograph_is_read_as_the_phone_was_held(int orientation) throws Exception {
    Sample sample = Samples.worn("id-card-front", Variant.TUNED, 5, CLEAN);
    byte[] photo = Held.stored(sample.jpeg(), orientation);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
    var stated = new Documents.Stated(photo.length, sha256, "image/jpeg");
    var documents = new Documents(Bounds.USUAL, Optional.empty());
    var opened = (Opening.Opened) documents.open(photo, stated);
    var first = (PageOpening.Opened) opened.pages().open(1);
    assertThat(first.page().picture().getWidth())
        .isEqualTo(ImageIO.read(new ByteArrayInputStream(sample.jpeg())).getWidth());
    PageReading reading = reader.read(first.page(), Optional.empty());
    assertThat(value(reading, "idNumber")).isEqualTo(sample.truth().fields().get("idNumber"));
  }

  /** Its owner says which side it is, or hands the sheet in twice. */
  @ParameterizedTest
  @CsvSource({"TUNED, 1", "TUNED, 4", "OTHER, 3"})
  void of_two_sides_on_a_sheet_the_one_that_is_wanted_is_read(Variant variant, int seed)
      throws IOException {
    Sample sheet = Samples.worn(Samples.BOTH_SIDES, variant, seed, SCAN);
    for (String side : List.of("id-card-front", "id-card-back")) {
      PageReading reading = read(sheet, Optional.of(side));
      assertThat(reading.kind()).isEqualTo(side);
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.fields())
          .allSatisfy(
              field ->
                  assertThat(field.value().orElse(""))
                      .as(field.toString())
                      .satisfies(
                          value ->
                              assertThat(
                                      Score.same(value, sheet.truth().fields().get(field.name())))
                                  .isTrue()));
    }
  }

  @Test
  void a_blurred_card_is_refused_with_advice() throws IOException {
    Sample sample = Samples.worn("id-card-front", Variant.TUNED, 5, BLURRED);
    PageReading reading = read(sample, Optional.of("id-card-front"));
    assertThat(reading.problems()).extracting(ReadingProblem::code).contains("blurred");
    assertThat(reading.fields()).noneMatch(f -> f.status() == ReadField.Status.ACCEPTED);
  }

  @Test
  void another_kind_than_stated_is_reported() throws IOException {
    Sample sample = Samples.worn("bank-card", Variant.TUNED, 2, CLEAN);
    PageReading reading = read(sample, Optional.of("id-card-front"));
    assertThat(reading.kind()).isEqualTo("bank-card");
    assertThat(reading.problems()).extracting(ReadingProblem::code).contains("wrong-kind");
  }

  private static String value(PageReading reading, String name) {
    return reading.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .flatMap(ReadField::value)
        .orElse("");
  }

  private static PageReading read(Sample sample, Optional<String> stated) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(sample.jpeg()));
    return reader.read(new Page(1, Page.Method.IMAGE, picture, List.of()), stated);
  }
}
