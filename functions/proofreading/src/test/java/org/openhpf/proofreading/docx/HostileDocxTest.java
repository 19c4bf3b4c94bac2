package org.openhpf.proofreading.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhpf.proofreading.docx.DocxFile.p;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no document, or a hostile one, is refused with its own reason. */
class HostileDocxTest {
  private static final byte[] GOOD = DocxFile.of(p("好")).bytes();

  private static void refused(Refusal why, byte[] file) {
    Reading reading = Docx.read(file, DocxLimits.USUAL);
    assertEquals(why, assertInstanceOf(Reading.Refused.class, reading).refusal());
  }

  private static byte[] main(String xml) {
    return DocxFile.of("").part("word/document.xml", xml).bytes();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] ole(String stream) {
    var file = new byte[4096];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, file, 0, magic.length);
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhatToDo(Refusal refusal) {
    assertFalse(refusal.title().isBlank());
    assertTrue(refusal.detail().endsWith("。"));
  }

  @Test
  void otherKindsOfFilesAreNamed() {
    refused(Refusal.EMPTY, new byte[0]);
    refused(Refusal.LEGACY_WORD, ole("WordDocument"));
    refused(Refusal.ENCRYPTED, ole("EncryptedPackage"));
    refused(Refusal.RTF, ascii("{\\rtf1\\ansi}"));
    refused(Refusal.NOT_DOCX, ascii("%PDF-1.7"));
    refused(Refusal.NOT_DOCX, "<?xml version=\"1.0\"?>".getBytes(StandardCharsets.UTF_8));
    refused(
        Refusal.ODT,
        DocxFile.zip(
            Map.of(
                "mimetype",
                ascii("application/vnd.oasis.opendocument.text"),
                "content.xml",
                ascii("<a/>"))));
    refused(Refusal.OFD, DocxFile.zip(Map.of("OFD.xml", ascii("<a/>"))));
    refused(Refusal.NOT_DOCX, DocxFile.zip(Map.of("a.txt", ascii("a"))));
    refused(Refusal.OTHER_OFFICE, main("<workbook xmlns=\"http://x\"/>"));
  }

  @Test
  void macrosAreRefusedByTypeAndByPart() {
    refused(Refusal.MACROS, DocxFile.of(p("a")).part("word/VBAProject.bin", new byte[9]).bytes());
    refused(
        Refusal.MACROS,
        DocxFile.of(p("a")).with("x", "x", "x.xml", "macroEnabled.main", "<a/>").bytes());
  }

  @Test
  void whatIsCutOffOrIncompleteIsDamaged() {
    for (int length : new int[] {4, 60, GOOD.length / 2, GOOD.length - 30, GOOD.length - 1}) {
      refused(Refusal.DAMAGED, Arrays.copyOf(GOOD, length));
    }
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("[Content_Types].xml", ascii("<Types/>"));
    refused(Refusal.DAMAGED, DocxFile.zip(parts));
    parts.put(
        "_rels/.rels",
        ascii(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
    refused(Refusal.DAMAGED, DocxFile.zip(parts));
    refused(Refusal.DAMAGED, main("<w:document>"));
    refused(
        Refusal.DAMAGED,
        DocxFile.of("").part("word/document.xml", new byte[] {'<', (byte) 0xFF}).bytes());
    refused(Refusal.DAMAGED, main(DocxFile.document("<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>")));
    refused(Refusal.DAMAGED, main(DocxFile.document("<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>")));
    refused(Refusal.DAMAGED, main(DocxFile.document("<w:p>&none;</w:p>")));
  }

  @Test
  void entitiesAreNeverRead() {
    refused(
        Refusal.EXTERNAL_ENTITY,
        main(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + DocxFile.document("<w:p>&x;</w:p>")));
    refused(
        Refusal.EXTERNAL_ENTITY,
        DocxFile.of(p("a"))
            .with("styles", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><a/>")
            .bytes());
  }

  @Test
  void namesThatLeaveTheArchiveOrMeetInItAreRefused() {
    for (String name :
        new String[] {
          "../x.xml", "/x.xml", "word/../../x", "C:x", "a\\b.xml", "word/DOCUMENT.xml"
        }) {
      refused(Refusal.PATH_TRICK, DocxFile.of(p("a")).part(name, "<a/>").bytes());
    }
  }

  @Test
  void bombsAreNotUnpacked() {
    refused(
        Refusal.ZIP_BOMB, DocxFile.of(p("a")).part("word/media/a.png", new byte[8 << 20]).bytes());
    refused(
        Refusal.ZIP_BOMB, DocxFile.of(p("a")).part("word/media/a.png", new byte[33 << 20]).bytes());
    refused(Refusal.ZIP_BOMB, main(DocxFile.document("<w:p/>".repeat(1 << 20))));
    var tight = new DocxLimits(1 << 20, 10, 1 << 20, 1 << 20, 2_000, 150, 1_000, 50, 1_000);
    var many = DocxFile.of(p("a"));
    for (int i = 0; i < 10; i++) {
      many.part("a" + i, new byte[1]);
    }
    assertEquals(new Reading.Refused(Refusal.TOO_LARGE), Docx.read(many.bytes(), tight));
    assertEquals(
        new Reading.Refused(Refusal.TOO_COMPLEX),
        Docx.read(DocxFile.of("<w:p/>".repeat(2_000)).bytes(), tight));
    assertEquals(
        new Reading.Refused(Refusal.TOO_LONG),
        Docx.read(DocxFile.of("<w:p/>".repeat(51)).bytes(), tight));
  }

  @Test
  void deepXmlIsRefused() {
    refused(
        Refusal.TOO_COMPLEX, DocxFile.of("<w:sdt>".repeat(200) + "</w:sdt>".repeat(200)).bytes());
  }

  @Test
  void tenMegabytesOfOneLineAreTooLong() {
    var line = new StringBuilder(10 << 20);
    var random = new java.util.Random(7);
    while (line.length() < 10 << 20) {
      line.append((char) ('a' + random.nextInt(26)));
    }
    refused(Refusal.TOO_LONG, DocxFile.of(p(line.toString())).bytes());
  }

  @Test
  void aStreamIsReadNoFurtherThanItsLimit() throws IOException {
    var tight = new DocxLimits(100, 10, 100, 100, 10, 10, 10, 10, 10);
    var stream = new ByteArrayInputStream(GOOD);
    assertEquals(new Reading.Refused(Refusal.TOO_LARGE), Docx.read(stream, tight));
    assertEquals(GOOD.length - 101, stream.available());
    assertInstanceOf(
        Reading.Opened.class, Docx.read(new ByteArrayInputStream(GOOD), DocxLimits.USUAL));
  }
}
