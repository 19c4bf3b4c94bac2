package org.openhpf.proofreading.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhpf.proofreading.docx.Corrected.AUTHOR;
import static org.openhpf.proofreading.docx.Corrected.DATE;
import static org.openhpf.proofreading.docx.Corrected.MAIN;
import static org.openhpf.proofreading.docx.Corrected.parts;
import static org.openhpf.proofreading.docx.Corrected.texts;
import static org.openhpf.proofreading.docx.Corrected.write;
import static org.openhpf.proofreading.docx.DocxFile.r;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.finding.Position;

/** Tracked changes and comments stand at the exact characters. */
class TrackedChangesTest {
  private static final String BY = " w:author=\"OpenHPF 公文校对\" w:date=\"2026-11-23T09:02:03Z\">";

  /** The main part after changes to one paragraph. */
  private static String main(String content, Change... changes) throws IOException {
    Docx document = DocxFile.of("<w:p>" + content + "</w:p>").open();
    return new String(
        parts(write(document, List.of(changes), List.of())).get(MAIN), StandardCharsets.UTF_8);
  }

  private static Change change(int from, int length, String text) {
    return new Change(new Position(0, from, length), text, "");
  }

  @Test
  void theRunIsPartedAtTheExactCharacters() throws IOException {
    String properties = "<w:rPr><w:b/></w:rPr>";
    String xml =
        main("<w:r w:rsidR=\"1\">" + properties + "<w:t>请缴交公积金</w:t></w:r>", change(1, 2, "缴存"));
    assertTrue(
        xml.contains(
            "<w:p><w:r w:rsidR=\"1\">"
                + properties
                + "<w:t xml:space=\"preserve\">请缴</w:t></w:r>"
                + "<w:del w:id=\"2\""
                + BY
                + "<w:r w:rsidR=\"1\">"
                + properties
                + "<w:delText xml:space=\"preserve\">交</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"1\""
                + BY
                + "<w:r>"
                + properties
                + "<w:t xml:space=\"preserve\">存</w:t></w:r></w:ins>"
                + "<w:r w:rsidR=\"1\">"
                + properties
                + "<w:t xml:space=\"preserve\">公积金</w:t></w:r></w:p>"),
        xml);
  }

  @Test
  void aChangeAcrossRunsTakesTheLookOfTheFirst() throws IOException {
    String xml =
        main(r("公").replace("<w:t", "<w:rPr><w:i/></w:rPr><w:t") + r("基金"), change(0, 3, "住房"));
    assertEquals(2, xml.split("<w:del ", -1).length - 1);
    assertTrue(
        xml.contains(
            "<w:ins w:id=\"1\"" + BY + "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">住房"),
        xml);
  }

  @Test
  void anothersInsertionIsPartedAndStaysHis() throws Exception {
    String xml =
        main("<w:ins w:id=\"1\" w:author=\"甲\">" + r("左右") + "</w:ins>", change(1, 0, "中"));
    var revisions = new Revisions(xml.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, revisions.count("ins", AUTHOR));
    assertEquals(2, revisions.count("ins", "甲"));
    assertEquals(List.of("左中右"), revisions.characters());
    assertFalse(xml.matches(".*<w:ins [^>]*>(?:(?!</w:ins>).)*<w:ins .*"), "none in another");
  }

  @Test
  void whatCannotBeChangedIsSaidInAComment() throws Exception {
    Docx document = DocxFile.of("<w:p>" + r("缴𠮷交") + "</w:p>").open();
    var changes =
        List.of(
            change(0, 1, "交"),
            new Change(new Position(0, 0, 3), "甲", "另一理由。"),
            change(2, 1, "半"),
            change(9, 1, "外"),
            new Change(new Position(7, 0, 0), "段", ""),
            change(3, 1, "\0"));
    var out = new ByteArrayOutputStream();
    var left = TrackedChanges.write(document, changes, List.of(), AUTHOR, DATE, out);
    assertEquals(5, left.size());
    assertEquals(List.of("交𠮷交"), texts(DocxFile.open(out.toByteArray())));
    String comments =
        new String(parts(out.toByteArray()).get("word/comments.xml"), StandardCharsets.UTF_8);
    assertTrue(comments.contains("建议改为“甲”。另一理由。"), comments);
    assertEquals(5, comments.split("<w:comment ", -1).length - 1);
  }

  @Test
  void commentsStandOnTheirCharacters() throws Exception {
    Docx document = DocxFile.of("<w:p>" + r("请按附件办理") + "</w:p>").open();
    byte[] file =
        write(
            document, List.of(), List.of(new Comment(Optional.of(new Position(0, 2, 2)), "没有附件")));
    String xml = new String(parts(file).get(MAIN), StandardCharsets.UTF_8);
    assertTrue(
        xml.contains(
            "请按</w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">附件</w:t></w:r>"
                + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"),
        xml);
    var types = new String(parts(file).get("[Content_Types].xml"), StandardCharsets.UTF_8);
    assertTrue(types.contains("PartName=\"/word/comments.xml\""));
    assertTrue(
        new String(parts(file).get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8)
            .contains("Target=\"comments.xml\""));
  }

  @Test
  void theSameWishGivesTheSameBytes() throws IOException {
    Docx document = DocxFile.of("<w:p>" + r("缴交") + "</w:p>").open();
    var comments = List.of(new Comment(Optional.empty(), "全文"));
    assertArrayEquals(
        write(document, List.of(change(1, 1, "存")), comments),
        write(document, List.of(change(1, 1, "存")), comments));
  }

  @Test
  void aDocumentWithoutUsualPrefixIsWrittenToo() throws Exception {
    byte[] file =
        DocxFile.of("")
            .part(
                MAIN,
                "<document xmlns=\"%s\"><body><p><r><t>缴交</t></r></p><p/></body></document>"
                    .formatted(DocxFile.W))
            .bytes();
    var changes = List.of(change(1, 1, "存"), new Change(new Position(1, 0, 0), "尾", ""));
    var comments = List.of(new Comment(Optional.of(new Position(1, 0, 0)), "注"));
    byte[] written = write(DocxFile.open(file), changes, comments);
    assertEquals(List.of("缴存", "尾"), texts(DocxFile.open(written)));
    var main = new Revisions(parts(written).get(MAIN));
    assertEquals(1, main.count("commentReference"));
    assertEquals(
        new Revisions(parts(file).get(MAIN)).canonical(),
        main.reject(AUTHOR)
            .withoutComments()
            .canonical()
            .replace("{xmlns:w=" + DocxFile.W + "}", ""));
  }
}
