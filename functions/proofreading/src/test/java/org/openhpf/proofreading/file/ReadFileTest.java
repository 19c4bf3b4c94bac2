package org.openhpf.proofreading.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhpf.local.testing.StillClock;
import org.openhpf.proofreading.job.ProofreadingRules;
import org.openhpf.proofreading.job.Source;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Files as offices have them, and as nobody should: each ends in a text or in one clear reason. */
@Timeout(60)
class ReadFileTest {
  private static final String TEXT = "关于缴存的通知\n各单位：\n\n请按时缴存。";

  private final ReadFile readFile =
      new ReadFile(new ProofreadingRules(StillClock.at("2026-11-20T10:00:00+08:00")));

  private List<String> lines(byte[] content, Source source) {
    FileReading reading = readFile.read(content, source);
    assertThat(reading).isInstanceOf(FileReading.Read.class);
    return ((FileReading.Read) reading)
        .manuscript().paragraphs().stream().map(Paragraph::text).toList();
  }

  private String refusal(byte[] content, Source source) {
    FileReading reading = readFile.read(content, source);
    assertThat(reading).isInstanceOf(FileReading.Refused.class);
    return ((FileReading.Refused) reading).problem().code();
  }

  private static byte[] with(int[] mark, byte[] text) {
    byte[] all = new byte[mark.length + text.length];
    for (int i = 0; i < mark.length; i++) {
      all[i] = (byte) mark[i];
    }
    System.arraycopy(text, 0, all, mark.length, text.length);
    return all;
  }

  @Test
  void encodingsAreTold() {
    List<String> expected = TEXT.lines().toList();
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
    assertThat(lines(utf8, Source.TXT)).isEqualTo(expected);
    assertThat(lines(with(new int[] {0xEF, 0xBB, 0xBF}, utf8), Source.MD)).isEqualTo(expected);
    assertThat(lines(TEXT.getBytes(Charset.forName("GB18030")), Source.TXT)).isEqualTo(expected);
    assertThat(lines("喆㙍𠀀".getBytes(Charset.forName("GB18030")), Source.TXT))
        .containsExactly("喆㙍𠀀");
    assertThat(
            lines(
                with(new int[] {0xFF, 0xFE}, TEXT.getBytes(StandardCharsets.UTF_16LE)), Source.TXT))
        .isEqualTo(expected);
    assertThat(lines("一\r\n二\r三\f四\u0007\t五".getBytes(StandardCharsets.UTF_8), Source.TXT))
        .containsExactly("一", "二", "三", "四\t五");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(refusal(new byte[] {'a', 0, 'b'}, Source.TXT)).isEqualTo("not-text");
    assertThat(refusal(new byte[] {(byte) 0xFF, 'a', (byte) 0x80}, Source.TXT))
        .isEqualTo("unknown-encoding");
    assertThat(refusal(new byte[0], Source.TXT)).isEqualTo("empty");
    assertThat(refusal(" \n\t\n".getBytes(StandardCharsets.UTF_8), Source.MD)).isEqualTo("empty");
    assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Source.TXT))
        .isEqualTo("wrong-type");
    assertThat(refusal("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), Source.TXT))
        .isEqualTo("wrong-type");
    assertThat(refusal(TEXT.getBytes(StandardCharsets.UTF_8), Source.PDF)).isEqualTo("wrong-type");
    assertThat(refusal(TEXT.getBytes(StandardCharsets.UTF_8), Source.DOCX)).isEqualTo("not-docx");
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThat(refusal("字".repeat(3_500_000).getBytes(StandardCharsets.UTF_8), Source.TXT))
        .as("ten megabytes of one line")
        .isEqualTo("paragraph-too-long");
    assertThat(refusal("一行字\n".repeat(100_001).getBytes(StandardCharsets.UTF_8), Source.TXT))
        .isEqualTo("too-long");
    assertThat(refusal("字\n".repeat(20_001).getBytes(StandardCharsets.UTF_8), Source.TXT))
        .isEqualTo("too-many-paragraphs");
  }

  private static byte[] pdf(int pages, String line, String password) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        var page = new PDPage();
        document.addPage(page);
        if (!line.isEmpty()) {
          try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.newLineAtOffset(0, -20);
            content.showText("Second line of page " + i + ".");
            content.endText();
          }
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void theTextOfAPdfIsReadInItsOrder() throws IOException {
    assertThat(lines(pdf(2, "First line of a page.", ""), Source.PDF))
        .containsExactly(
            "First line of a page.",
            "Second line of page 0.",
            "First line of a page.",
            "Second line of page 1.");
  }

  @Test
  void pdfThatCannotBeReadSayWhy() throws IOException {
    assertThat(refusal(pdf(1, "", ""), Source.PDF)).isEqualTo("scanned");
    assertThat(refusal(pdf(1, "Secret text of a page", "pw"), Source.PDF)).isEqualTo("encrypted");
    assertThat(refusal(pdf(301, "", ""), Source.PDF)).isEqualTo("too-many-pages");
    byte[] whole = pdf(1, "First line of a page.", "");
    for (int length : new int[] {5, 60, whole.length / 3}) {
      assertThat(refusal(java.util.Arrays.copyOf(whole, length), Source.PDF)).isNotEmpty();
    }
  }

  /** Bytes changed here and there: a text or a reason, never an exception. */
  @Test
  void brokenPdfNeverFail() throws IOException {
    byte[] whole = pdf(2, "First line of a page.", "");
    var random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] broken = whole.clone();
      for (int n = 0; n < 8; n++) {
        broken[5 + random.nextInt(broken.length - 5)] = (byte) random.nextInt(256);
      }
      assertThat(readFile.read(broken, Source.PDF)).isNotNull();
    }
  }

  @Test
  void linesThatEndWithinASentenceAreOneParagraph() {
    assertThat(
            PdfLines.joined(
                "关于调整缴存基数的通知\n各单位：\n  根据《住房公积金管理条例》的规定，现将有关事项\n通知如下，请遵照\n一、缴存比例\n本通知自发布之日起执行，有效期五年，原有的规定\n同时废止。\n"))
        .isEqualTo(
            "关于调整缴存基数的通知\n各单位：\n根据《住房公积金管理条例》的规定，现将有关事项通知如下，请遵照\n一、缴存比例\n"
                + "本通知自发布之日起执行，有效期五年，原有的规定同时废止。");
  }
}
