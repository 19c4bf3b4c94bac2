package org.openhpf.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reading.source.Files.ascii;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.Page.Method;
import org.openhpf.reading.sample.Held;

class DocumentsTest {
  /** Where the red quarter of the stored picture is seen, by the standard's eight. */
  @ParameterizedTest
  @CsvSource({
    "1, left, top, 400", "2, right, top, 400", "3, right, bottom, 400", "4, left, bottom, 400",
    "5, left, top, 300", "6, right, top, 300", "7, right, bottom, 300", "8, left, bottom, 300"
  })
  void photographsStandAsTheCameraWasHeld(int orientation, String side, String end, int width) {
    byte[] photo = Held.tagged(Files.image("jpeg", Files.flag(400, 300)), orientation);
    BufferedImage seen = only(photo, "image/jpeg").picture();
    assertThat(seen.getWidth()).isEqualTo(width);
    int x = side.equals("left") ? 20 : seen.getWidth() - 20;
    int y = end.equals("top") ? 20 : seen.getHeight() - 20;
    assertThat(isRed(seen, x, y)).isTrue();
    assertThat(isRed(seen, seen.getWidth() - x, seen.getHeight() - y)).isFalse();
  }

  @Test
  void aPhotographOf24MegapixelsIsKeptAtHalfItsSize() {
    Page page = only(Files.image("jpeg", Files.flag(6_000, 4_000)), "image/jpeg");
    assertThat(page.picture().getWidth()).isEqualTo(3_000);
    assertThat(isRed(page.picture(), 100, 100)).isTrue();
  }

  @Test
  void whatIsTransparentIsPaper() {
    var drawing = new BufferedImage(100, 50, BufferedImage.TYPE_INT_ARGB);
    drawing.setRGB(10, 10, Color.RED.getRGB());
    BufferedImage seen = only(Files.image("png", drawing), "image/png").picture();
    assertThat(new Color(seen.getRGB(50, 25))).isEqualTo(Color.WHITE);
    assertThat(isRed(seen, 10, 10)).isTrue();
  }

  /** As Adobe's programs write them, inverted: 255 is no ink. */
  @Test
  void printersColoursAreSeenAsInk() {
    var raster = java.awt.image.Raster.createInterleavedRaster(0, 2, 1, 4, null);
    raster.setPixel(0, 0, new int[] {255, 0, 0, 255}); // all magenta and yellow
    raster.setPixel(1, 0, new int[] {255, 255, 255, 0}); // all black
    BufferedImage seen = CmykPicture.toColour(raster, 0);
    assertThat(new Color(seen.getRGB(0, 0))).isEqualTo(Color.RED);
    assertThat(new Color(seen.getRGB(1, 0))).isEqualTo(Color.BLACK);
    raster.setPixel(0, 0, new int[] {255, 128, 128, 255}); // YCCK of white
    assertThat(new Color(CmykPicture.toColour(raster, 2).getRGB(0, 0))).isEqualTo(Color.WHITE);
  }

  @Test
  void visibleTextIsTakenFromTheFile() {
    Page page = only(text("0 Tr", 842), "application/pdf");
    assertThat(page.method()).isEqualTo(Method.TEXT_LAYER);
    assertThat(page.lines())
        .extracting(line -> line.text())
        .containsExactly("Deposit in 2026", "of 2400.00 yuan");
    assertThat(page.lines().getFirst().place().top()).isBetween(0.03, 0.06);
    assertThat(page.picture().getHeight()).isEqualTo(2_338);
  }

  /** Nobody sees it: some program's reading, or somebody's trick. */
  @Test
  void invisibleTextIsNot() {
    assertThat(only(text("3 Tr", 842), "application/pdf").method()).isEqualTo(Method.RENDERING);
  }

  @Test
  void aScanIsTakenAsTheScannerWroteItAndTurnedAsThePageIs() {
    byte[] jpeg = Files.image("jpeg", Files.flag(600, 800));
    Page page = only(scan(jpeg, "", 90), "application/pdf");
    assertThat(page.method()).isEqualTo(Method.IMAGE);
    assertThat(List.of(page.picture().getWidth(), page.picture().getHeight()))
        .containsExactly(800, 600);
    assertThat(isRed(page.picture(), 780, 20)).isTrue();
  }

  @Test
  void aScanWithSomethingDrawnOnItIsDrawn() {
    byte[] jpeg = Files.image("jpeg", Files.flag(600, 800));
    Page page = only(scan(jpeg, " 0 0 9 9 re f", 0), "application/pdf");
    assertThat(page.method()).isEqualTo(Method.RENDERING);
    assertThat(isRed(page.picture(), 40, 40)).isTrue();
  }

  private static byte[] scan(byte[] jpeg, String more, int rotation) {
    return new Files.Pdf()
            .object("<< /Type /Catalog /Pages 2 0 R >>")
            .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>"
                    .formatted(rotation))
            .stream("", ascii("q 595 0 0 842 0 0 cm /P Do Q" + more))
            .stream(
                "/Type /XObject /Subtype /Image /Width 600 /Height 800 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
                jpeg)
            .bytes();
  }

  private static byte[] text(String mode, int height) {
    return Files.onePage(
            "/Font << /F 5 0 R >>",
            "",
            ascii(
                "BT "
                    + mode
                    + " /F 18 Tf 72 "
                    + (height - 50)
                    + " Td (Deposit in 2026) Tj 0 -30 Td (of 2400.00 yuan) Tj ET"))
        .object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        .bytes();
  }

  private static Page only(byte[] content, String type) {
    Files.Outcome outcome = Files.open(content, type);
    assertThat(outcome.problems()).isEmpty();
    return outcome.pages().getFirst();
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    var colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 200 && colour.getGreen() < 80;
  }
}
