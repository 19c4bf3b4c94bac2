package org.openhpf.reading.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.reader.TestLayers;
import org.openhpf.reading.sample.Fonts;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Score;
import org.openhpf.reading.sample.Wear;

/** A few of each kind; bench/ reads hundreds. */
class DocumentPageReaderTest {
  private static final Wear CLEAN =
      new Wear(200, 3, 0.02, 0.5, 4, 0.2, 0.7, Wear.Ground.CLUTTER, false);
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
