package org.openhpf.reading.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.image.GreyImage;

/** The two readers on what is printed plainly; how they do on photographs the benchmark says. */
class LineReadersTest {
  private static final String NUMBER = "11010519491231002X";
  private static final String ADDRESS = "广东省广州市天河区体育东路";

  private final Layers layers = TestLayers.orSkip();
  private final TesseractReader tesseract = new TesseractReader(layers);
  private final PaddleReader paddle = new PaddleReader(layers);

  @Test
  void tesseractReadsDigitsAndSaysWhereEachStands() {
    LineText line =
        tesseract.lines(TesseractModel.ENG, CharacterSet.ID_NUMBER).read(Printed.latin(NUMBER));
    assertThat(line.text()).isEqualTo(NUMBER);
    assertThat(line.lowest()).isGreaterThan(0.5);
    assertThat(line.characters())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.box().left(), b.box().left()));
  }

  @Test
  void paddleReadsDigitsAndSaysInWhichColumnsEachStands() {
    GreyImage picture = Printed.latin(NUMBER);
    LineText line = paddle.lines(CharacterSet.ANY).read(picture);
    assertThat(line.text()).isEqualTo(NUMBER);
    assertThat(line.lowest()).isGreaterThan(0.5);
    assertThat(line.characters().getLast().box().right()).isEqualTo(picture.width());
  }

  @Test
  void bothReadChinese() {
    GreyImage picture = Printed.chinese(ADDRESS);
    assertThat(tesseract.lines(TesseractModel.CHI_SIM, CharacterSet.ANY).read(picture).text())
        .isEqualTo(ADDRESS);
    assertThat(paddle.lines(CharacterSet.ANY).read(picture).text()).isEqualTo(ADDRESS);
  }

  /** What Tesseract's model has never seen is why there is a second reader. */
  @Test
  void paddleKnowsCharactersOfNamesThatTesseractDoesNot() {
    GreyImage picture = Printed.chinese("张伟喆");
    assertThat(paddle.lines(CharacterSet.ANY).read(picture).text()).isEqualTo("张伟喆");
    assertThat(tesseract.lines(TesseractModel.CHI_SIM, CharacterSet.ANY).read(picture).text())
        .doesNotContain("喆");
  }

  @Test
  void aReaderOfASetReadsNothingElseAndStillTellsWhatElseItSaw() {
    LineText line = paddle.lines(CharacterSet.DIGITS).read(Printed.latin("2O24"));
    assertThat(line.text()).isEqualTo("2024");
    assertThat(line.characters().get(1).others())
        .first()
        .satisfies(other -> assertThat(other.text()).isEqualTo("O"));
  }

  @Test
  void withNoTimeLeftNothingIsRead() {
    assertThat(
            Deadline.within(
                Duration.ZERO, () -> paddle.lines(CharacterSet.ANY).read(Printed.chinese(ADDRESS))))
        .isEqualTo(LineText.EMPTY);
  }

  /** One handle in two threads' hands would end the process. */
  @Test
  void manyThreadsReadAtOnceAndHandlesAreRenewed() throws Exception {
    LineReader digits = tesseract.lines(TesseractModel.ENG, CharacterSet.ID_NUMBER);
    LineReader second = paddle.lines(CharacterSet.ANY);
    GreyImage picture = Printed.latin(NUMBER);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<String> read =
          () -> {
            for (int n = 0; n < TesseractHandles.MOST_USES / 4; n++) {
              assertThat(digits.read(picture).text()).isEqualTo(NUMBER);
            }
            return second.read(picture).text();
          };
      for (Future<String> text : threads.invokeAll(List.of(read, read, read, read, read))) {
        assertThat(text.get()).isEqualTo(NUMBER);
      }
    }
  }

  @Test
  void aMachineWithoutLayersSaysWhatIsMissing() {
    var nowhere = new TesseractReader(new Layers(List.of()));
    assertThatExceptionOfType(Layers.MissingLayer.class)
        .isThrownBy(
            () -> nowhere.lines(TesseractModel.CHI_SIM, CharacterSet.ANY).read(Printed.latin("1")))
        .withMessageContaining("chi_sim");
  }
}
