package org.openhpf.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reading.source.Files.ascii;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.reading.source.Files.Outcome;
import org.openhpf.reading.source.Files.Pdf;

/**
 * Files made to mislead, to crash or to exhaust. Each ends in a declared problem; that it also ends
 * within bounds shows by these tests ending at all, in a heap of 768 MB.
 */
class HostileFilesTest {
  private static final String PDF = "application/pdf";
  private static final byte[] PHOTO = Files.image("jpeg", Files.flag(400, 300));

  @Test
  void whatIsNotWhatItsSenderSaysIsRefused() {
    byte[] other = PHOTO.clone();
    other[200] ^= 1;
    assertThat(
            Files.open(other, new Documents.Stated(PHOTO.length, Files.sha256(PHOTO), "image/jpeg"))
                .problems())
        .containsExactly("wrong-hash");
    assertThat(
            Files.open(
                    Arrays.copyOf(PHOTO, PHOTO.length + 1),
                    new Documents.Stated(PHOTO.length, Files.sha256(PHOTO), "image/jpeg"))
                .problems())
        .containsExactly("wrong-size");
    assertThat(Files.open(PHOTO, "image/png").problems()).containsExactly("wrong-type");
    assertThat(Files.open(PHOTO, PDF).problems()).containsExactly("wrong-type");
    assertThat(Files.open(new byte[0], PDF).problems()).containsExactly("empty");
  }

  @ParameterizedTest
  @CsvSource({
    "000000186674797068656963000000006d69663168656963, heic",
    "0000001c6674797061766966000000006d696631, unsupported-type",
    "474946383961, unsupported-type",
    "524946461a0000005745425056503820, unsupported-type",
    "49492a0008000000, unsupported-type",
    "504b0304140006000800, unsupported-type",
    "4d5a900003000000, unsupported-type",
    "3c68746d6c3e, unsupported-type",
    "0d0a255044462d312e34, unsupported-type"
  })
  void onlyTheThreeTypesAreOpened(String start, String problem) {
    byte[] content = Arrays.copyOf(HexFormat.of().parseHex(start), 200);
    assertThat(Files.open(content, "image/jpeg").problems()).containsExactly(problem);
  }

  /** What is a PDF further down is still the picture it begins as. */
  @Test
  void aFileOfTwoTypesIsWhatItBeginsAs() {
    var both = new ByteArrayOutputStream();
    both.writeBytes(PHOTO);
    both.writeBytes(Files.onePage("", "", ascii("")).bytes());
    assertThat(Files.open(both.toByteArray(), PDF).problems()).containsExactly("wrong-type");
    assertThat(Files.open(both.toByteArray(), "image/jpeg").pages()).hasSize(1);
  }

  static Stream<byte[]> wholePictures() {
    return Stream.of(PHOTO, Files.image("png", Files.flag(400, 300)));
  }

  @ParameterizedTest
  @MethodSource("wholePictures")
  void pictureCutOffAnywhereIsDamaged(byte[] whole) {
    String type = FileType.of(whole) == FileType.PNG ? "image/png" : "image/jpeg";
    for (int tenths = 1; tenths < 10; tenths++) {
      byte[] part = Arrays.copyOf(whole, whole.length * tenths / 10);
      assertThat(Files.open(part, type).problems()).containsExactly("damaged");
    }
  }

  @ParameterizedTest
  @MethodSource("wholePictures")
  void picturesWithWrongBytesAreOpenedOrRefusedButNeverThrow(byte[] whole) {
    var random = new Random(6);
    String type = FileType.of(whole) == FileType.PNG ? "image/png" : "image/jpeg";
    for (int round = 0; round < 300; round++) {
      byte[] wrong = whole.clone();
      for (int n = 0; n < 5; n++) {
        wrong[8 + random.nextInt(wrong.length - 8)] = (byte) random.nextInt();
      }
      Outcome outcome = Files.open(wrong, type);
      assertThat(outcome.pages().size() + outcome.problems().size()).isEqualTo(1);
    }
  }

  @Test
  void pixelsAreCountedBeforeTheyAreDecoded() {
    assertThat(Files.open(pngOf(60_000, 60_000), "image/png").problems())
        .containsExactly("too-many-pixels");
    byte[] jpeg = PHOTO.clone();
    int frame = indexOf(jpeg, 0xC0);
    jpeg[frame + 4] = (byte) 0xEA; // 60,000 rows
    jpeg[frame + 5] = 0x60;
    jpeg[frame + 6] = (byte) 0xEA;
    jpeg[frame + 7] = 0x60;
    assertThat(Files.open(jpeg, "image/jpeg").problems()).containsExactly("too-many-pixels");
  }

  @Test
  void aPictureInEndlessScansIsRefused() {
    var out = new ByteArrayOutputStream();
    byte[] progressive = PHOTO.clone();
    int scan = indexOf(progressive, 0xDA);
    out.write(progressive, 0, scan - 1);
    for (int n = 0; n < 200; n++) {
      out.write(progressive, scan - 1, 14);
    }
    out.write(progressive, scan - 1, progressive.length - scan + 1);
    assertThat(Files.open(out.toByteArray(), "image/jpeg").problems())
        .containsExactly("content-too-large");
  }

  @Test
  void whatStandsBesideAPngPictureIsNotInflated() {
    byte[] picture = Files.image("png", Files.flag(40, 30));
    var bomb = new ByteArrayOutputStream();
    bomb.write(picture, 0, 33);
    byte[] text = new byte[5 + 2_000_000];
    System.arraycopy(ascii("Note\0"), 0, text, 0, 5);
    byte[] zeros = Files.zeros(100_000_000);
    System.arraycopy(zeros, 0, text, 6, Math.min(zeros.length, text.length - 6));
    chunk(bomb, "zTXt", text);
    bomb.write(picture, 33, picture.length - 33);
    assertThat(Files.open(bomb.toByteArray(), "image/png").pages()).hasSize(1);
  }

  @Test
  void aPdfWithAPasswordIsRefusedAndOneThatOnlyForbidsPrintingIsNot() throws IOException {
    assertThat(Files.open(encrypted("secret"), PDF).problems()).containsExactly("encrypted");
    assertThat(Files.open(encrypted(""), PDF).pages()).hasSize(1);
  }

  @Test
  void aPdfCutOffOrOfRandomBytesIsDamaged() throws IOException {
    byte[] whole = Files.onePage("", "", ascii("0 0 m 9 9 l S")).bytes();
    for (int length = 5; length < whole.length - 40; length += 25) {
      Outcome outcome = Files.open(Arrays.copyOf(whole, length), PDF);
      assertThat(outcome.pages().size() + outcome.problems().size()).isEqualTo(1);
    }
    byte[] random = new byte[50_000];
    new Random(7).nextBytes(random);
    System.arraycopy(ascii("%PDF-1.7\n"), 0, random, 0, 9);
    assertThat(Files.open(random, PDF).problems()).containsExactly("damaged");
  }

  @Test
  void pagesAreCountedBeforeTheyAreLookedAt() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int page = 0; page < 10_000; page++) {
        document.addPage(new PDPage());
      }
      document.save(out);
    }
    assertThat(Files.open(out.toByteArray(), PDF).problems()).containsExactly("too-many-pages");
    Pdf liar =
        new Pdf()
            .object("<< /Type /Catalog /Pages 2 0 R >>")
            .object("<< /Type /Pages /Kids [2 0 R] /Count 3 >>");
    assertThat(Files.open(liar.bytes(), PDF).pages()).isEmpty();
    assertThat(Files.open(liar.bytes(), PDF).problems()).isNotEmpty().containsOnly("damaged");
  }

  @Test
  void contentThatInflatesWithoutEndIsRefused() {
    byte[] content = Files.onePage("", "/Filter /FlateDecode", Files.zeros(100_000_000L)).bytes();
    assertThat(content.length).isLessThan(20_000_000);
    assertThat(Files.open(content, PDF).problems()).containsExactly("content-too-large");
  }

  @Test
  void formsThatShowFormsThatShowFormsAreRefused() {
    // Ten levels of ten each.
    Pdf pdf = Files.onePage("/XObject << /F 5 0 R >>", "", ascii("/F Do"));
    for (int level = 0; level < 10; level++) {
      pdf.stream(
          "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /F "
              + (level + 6)
              + " 0 R >> >>",
          ascii("/F Do ".repeat(10)));
    }
    pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", ascii("0 0 9 9 re f"));
    assertThat(quickly(pdf.bytes()).problems())
        .hasSize(1)
        .isSubsetOf("took-too-long", "content-too-large");
  }

  @Test
  void picturesOfAPageAreHeldToTheSamePixels() {
    assertThat(Files.open(withPicture(60_000, 60_000, "", true), PDF).problems())
        .containsExactly("too-many-pixels");
    // Beside something else, so that the page is drawn.
    assertThat(Files.open(withPicture(60_000, 60_000, "0 0 9 9 re f ", true), PDF).problems())
        .containsExactly("too-many-pixels");
    assertThat(Files.open(withPicture(5_000, 5_000, "", false), PDF).problems())
        .containsExactly("content-too-large");
  }

  @Test
  void nestingWithoutEndIsDamaged() {
    byte[] deep = ascii("[".repeat(200_000));
    assertThat(Files.open(Files.onePage("", "", deep).bytes(), PDF).problems())
        .isSubsetOf("damaged", "content-too-large");
  }

  @Test
  void noiseIsAPictureLikeAnyOther() {
    var noise = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(8);
    for (int y = 0; y < 1_000; y++) {
      for (int x = 0; x < 1_000; x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    assertThat(Files.open(Files.image("jpeg", noise), "image/jpeg").pages()).hasSize(1);
  }

  private static Outcome quickly(byte[] pdf) {
    return Deadline.within(Duration.ofSeconds(2), () -> Files.open(pdf, PDF));
  }

  private static byte[] withPicture(int width, int height, String before, boolean small) {
    return Files.onePage(
            "/XObject << /P 5 0 R >>", "", ascii(before + "q 595 0 0 842 0 0 cm /P Do Q"))
        .stream(
            "/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode"
                .formatted(width, height),
            Files.zeros(small ? 1_000 : 450_000_000L))
        .bytes();
  }

  private static byte[] pngOf(int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
    byte[] header = HexFormat.of().parseHex("%08x%08x0802000000".formatted(width, height));
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", Files.zeros(100_000));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    var sum = new CRC32();
    sum.update(ascii(type));
    sum.update(content);
    Consumer<Integer> number =
        value -> out.writeBytes(HexFormat.of().parseHex("%08x".formatted(value)));
    number.accept(content.length);
    out.writeBytes(ascii(type));
    out.writeBytes(content);
    number.accept((int) sum.getValue());
  }

  private static int indexOf(byte[] jpeg, int marker) {
    for (int i = 2; i < jpeg.length; i++) {
      if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) marker) {
        return i;
      }
    }
    throw new AssertionError("no such segment");
  }

  private static byte[] encrypted(String userPassword) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      var policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(out);
    }
    return out.toByteArray();
  }
}
