package org.openhpf.proofreading.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openhpf.proofreading.docx.DocxFile.W;
import static org.openhpf.proofreading.docx.DocxFile.p;
import static org.openhpf.proofreading.docx.DocxFile.r;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.manuscript.Paragraph.Cell;

/** What is read of a document is what its reader would see once all revisions are accepted. */
class DocxTest {
  private static List<String> texts(String body) {
    return texts(DocxFile.of(body));
  }

  private static List<String> texts(DocxFile file) {
    return file.open().manuscript().paragraphs().stream().map(Paragraph::text).toList();
  }

  private static String one(String content) {
    return texts("<w:p>" + content + "</w:p>").getFirst();
  }

  @Test
  void runsTabsBreaksSymbolsAndReferences() {
    assertEquals(
        "甲\t乙\n丙‑丁\uF0FC&<𠮷A ",
        one(
            "<w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/>"
                + "<w:t>丙</w:t><w:noBreakHyphen/></w:r><w:r><w:t>丁</w:t>"
                + "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
                + r("&amp;&lt;&#x20BB7;<![CDATA[A]]><!-- no --> ")));
  }

  @Test
  void theEndOfAPageIsNoText() {
    assertEquals("甲", one("<w:r><w:br w:type=\"page\"/><w:t>甲</w:t></w:r>"));
  }

  @Test
  void whiteSpaceAtTheEndsIsSeenOnlyWherePreserved() {
    assertEquals("甲", one("<w:r><w:t> 甲 \n</w:t></w:r>"));
    assertEquals("　甲", one("<w:r><w:t>　甲</w:t></w:r>"));
    assertEquals(" 甲 ", one(r(" 甲 ")));
  }

  @Test
  void linksFieldsControlsAndRubyAreReadAsTheyShow() {
    assertEquals(
        "见网站。", one(r("见") + "<w:hyperlink r:id=\"x\">" + r("网站") + "</w:hyperlink>" + r("。")));
    assertEquals(
        "第3页",
        one(r("第") + "<w:fldSimple w:instr=\" PAGE \">" + r("3") + "</w:fldSimple>" + r("页")));
    assertEquals(
        "共12页",
        one(
            r("共")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>"
                + "<w:r><w:t>不见</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>不见</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("12")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + r("页")));
    assertEquals(
        "名称", one("<w:sdt><w:sdtPr/><w:sdtContent>" + r("名称") + "</w:sdtContent></w:sdt>"));
    assertEquals(
        "字",
        one(
            "<w:r><w:ruby><w:rt>"
                + r("zi")
                + "</w:rt><w:rubyBase>"
                + r("字")
                + "</w:rubyBase></w:ruby></w:r>"));
  }

  @Test
  void revisionsAreReadAsAccepted() {
    assertEquals(
        "缴存",
        one(
            r("缴")
                + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>交</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"a\">"
                + r("存")
                + "</w:ins><w:moveFrom w:id=\"3\" w:author=\"a\">"
                + r("走")
                + "</w:moveFrom>"));
    assertEquals(
        List.of("前后", "另"),
        texts(
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>"
                + r("前")
                + "</w:p>"
                + p("后")
                + p("另")));
  }

  @Test
  void cellsAreKnownByTheirPlaceInTheGrid() {
    String table =
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>%s</w:tc><w:tc>%s</w:tc></w:tr>"
                .formatted(p("合并"), p("右"))
            + "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc>%s</w:tc></w:tr>"
                .formatted(p("删去"))
            + "<w:tr><w:tc>%s</w:tc></w:tr></w:tbl>".formatted(p("下"));
    var paragraphs = DocxFile.of(p("前") + table + p("后")).open().manuscript().paragraphs();
    assertEquals(
        List.of("前", "合并", "右", "下", "后"), paragraphs.stream().map(Paragraph::text).toList());
    assertEquals(Optional.of(new Cell(0, 0, 2)), paragraphs.get(2).cell());
    assertEquals(Optional.of(new Cell(0, 1, 0)), paragraphs.get(3).cell());
  }

  @Test
  void aTextBoxIsReadOnceBehindItsParagraph() {
    String box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>";
    assertEquals(
        List.of("挂", "框内", "后"),
        texts(
            "<w:p>"
                + r("挂")
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
                + "<a:graphic><a:graphicData><wps:wsp><wps:txbx>"
                + box
                + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:shape><v:textbox>"
                + box
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + p("后")));
  }

  @Test
  void automaticNumbersAreTheParagraphsLabels() {
    String level =
        "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
    var file =
        DocxFile.of(
            numbered(1, 0, "总则")
                + numbered(1, 1, "甲")
                + numbered(1, 1, "乙")
                + numbered(1, 2, "子")
                + "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>"
                + r("附则")
                + "</w:p>"
                + numbered(1, 1, "丙")
                + numbered(2, 0, "另起")
                + p("无"));
    file.with(
        "numbering",
        "<w:numbering xmlns:w=\"%s\"><w:abstractNum w:abstractNumId=\"7\">".formatted(W)
            + level.formatted(0, "chineseCounting", "%1、")
            + level.formatted(1, "chineseCountingThousand", "（%2）")
            + level.formatted(2, "decimal", "%3.")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
            + "<w:startOverride w:val=\"11\"/></w:lvlOverride></w:num></w:numbering>");
    file.with(
        "styles",
        "<w:styles xmlns:w=\"%s\"><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr>"
                .formatted(W)
            + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>");
    var paragraphs = file.open().manuscript().paragraphs();
    assertEquals(
        List.of("一、总则", "（一）甲", "（二）乙", "1.子", "二、附则", "（一）丙", "十一、另起", "无"),
        paragraphs.stream().map(Paragraph::labelled).toList());
    assertEquals("总则", paragraphs.getFirst().text());
  }

  private static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(text));
  }

  @Test
  void otherPrefixesStrictNamesAndUtf16AreTheSameDocument() {
    assertEquals(
        List.of("严格"),
        texts(
            DocxFile.of("")
                .part(
                    "word/document.xml",
                    "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r>"
                        + "<t>严格</t></r></p></body></document>")));
    byte[] utf16 =
        ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + DocxFile.document(p("宽")))
            .getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("宽"), texts(DocxFile.of("").part("word/document.xml", utf16)));
  }
}
