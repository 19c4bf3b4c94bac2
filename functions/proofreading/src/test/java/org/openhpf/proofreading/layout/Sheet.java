package org.openhpf.proofreading.layout;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.openhpf.proofreading.docx.DocxFile;

/** An invented official document, set as GB/T 9704-2012 says until something is changed. */
public final class Sheet {
  private static final String W = "xmlns:w=\"" + DocxFile.W + "\"";

  /** One red pixel. */
  private static final byte[] PIXEL =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8"
                  + "cfc0000003010100c9fe92ef0000000049454e44ae426082");

  final List<Para> paras = new ArrayList<>();
  int width = 11906;
  int height = 16838;
  int top = 2098;
  int bottom = 1984;
  int left = 1587;
  int right = 1474;
  String grid = "<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>";
  boolean styled;
  boolean tableImprint;
  boolean evenAndOdd = true;
  boolean numbered = true;
  String pageNumber = "— # —";
  String pageFont = "宋体";
  int pageSize = 28;
  String oddAlign = "right";

  Sheet add(Para para) {
    paras.add(para);
    return this;
  }

  /** The first paragraph of a role. */
  Para of(String role) {
    return paras.stream().filter(para -> para.role.equals(role)).findFirst().orElseThrow();
  }

  Sheet change(String role, Consumer<Para> change) {
    Para para = of(role);
    para.own = true;
    change.accept(para);
    return this;
  }

  Sheet changeAll(String role, Consumer<Para> change) {
    paras.stream()
        .filter(para -> para.role.equals(role))
        .forEach(
            para -> {
              para.own = true;
              change.accept(para);
            });
    return this;
  }

  Sheet remove(String role) {
    paras.removeIf(para -> para.role.equals(role));
    return this;
  }

  /** Takes the blank line before a role away. */
  Sheet closeUp(String role) {
    int at = paras.indexOf(of(role));
    paras.remove(at - 1);
    return this;
  }

  public byte[] bytes() {
    var body = new StringBuilder();
    List<Para> imprint =
        paras.stream()
            .filter(p -> tableImprint && (p.role.equals("copy-to") || p.role.equals("imprint")))
            .toList();
    paras.stream().filter(p -> !imprint.contains(p)).forEach(p -> body.append(p.xml(styled)));
    body.append(imprint.isEmpty() ? "" : table(imprint));
    body.append("<w:sectPr>");
    if (numbered) {
      body.append("<w:footerReference w:type=\"default\" r:id=\"rIdodd\"/>");
      body.append(evenAndOdd ? "<w:footerReference w:type=\"even\" r:id=\"rIdeven\"/>" : "");
    }
    body.append("<w:pgSz w:w=\"%d\" w:h=\"%d\"/>".formatted(width, height));
    body.append(
        "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/>"
            .formatted(top, right, bottom, left));
    body.append(grid).append("</w:sectPr>");
    DocxFile file = DocxFile.of(body.toString());
    file.with("styles", styles());
    file.with(
        "settings",
        "<w:settings " + W + ">" + (evenAndOdd ? "<w:evenAndOddHeaders/>" : "") + "</w:settings>");
    file.with("numbering", NUMBERING);
    if (numbered) {
      file.with(
          "rIdodd",
          "footer",
          "footer1.xml",
          "footer",
          footer(oddAlign, "w:rightChars=\"100\" w:right=\"280\""));
      file.with(
          "rIdeven",
          "footer",
          "footer2.xml",
          "footer",
          footer("left", "w:leftChars=\"100\" w:left=\"280\""));
    }
    if (paras.stream().anyMatch(para -> para.seal)) {
      file.picture("rIdseal", "seal.png", PIXEL);
    }
    return file.bytes();
  }

  private String footer(String align, String indent) {
    String run =
        "<w:r><w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\"/><w:sz w:val=\"%d\"/></w:rPr>"
            .formatted(pageFont, pageFont, pageFont, pageSize);
    String[] around = pageNumber.split("#", -1);
    return "<w:ftr %s><w:p><w:pPr><w:ind %s/><w:jc w:val=\"%s\"/></w:pPr>"
            .formatted(W, indent, align)
        + run
        + "<w:t xml:space=\"preserve\">"
        + around[0]
        + "</w:t></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + run
        + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + run
        + "<w:t>1</w:t></w:r>"
        + run
        + "<w:fldChar w:fldCharType=\"end\"/></w:r>"
        + run
        + "<w:t xml:space=\"preserve\">"
        + around[1]
        + "</w:t></w:r></w:p></w:ftr>";
  }

  private String table(List<Para> imprint) {
    String line = "<w:%s w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/>";
    var rows =
        new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"8845\" w:type=\"dxa\"/><w:tblBorders>");
    rows.append(line.formatted("top"))
        .append(line.formatted("bottom"))
        .append(line.formatted("insideH"));
    rows.append(
        "</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"4422\"/><w:gridCol w:w=\"4423\"/></w:tblGrid>");
    for (Para para : imprint) {
      String[] halves = para.text.split("　{2,}");
      rows.append("<w:tr>");
      for (String half : halves) {
        para.text = half.strip();
        rows.append(
            "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>"
                .formatted(halves.length == 1 ? 8845 : 4422));
        rows.append(halves.length == 1 ? "<w:gridSpan w:val=\"2\"/>" : "").append("</w:tcPr>");
        rows.append(para.xml(styled)).append("</w:tc>");
      }
      rows.append("</w:tr>");
    }
    return rows.append("</w:tbl><w:p/>").toString();
  }

  private String styles() {
    var styles = new StringBuilder("<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>");
    styles.append(
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"宋体\"/><w:sz w:val=\"21\"/>");
    styles.append("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
    styles.append(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>");
    styles.append(
        "<w:pPr><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:style>");
    // Every second property comes from a style that another is based on.
    styles.append(
        "<w:style w:type=\"paragraph\" w:styleId=\"gw\"><w:name w:val=\"公文\"/><w:basedOn w:val=\"Normal\"/>");
    styles.append(
        "<w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/></w:rPr></w:style>");
    var known = new ArrayList<String>();
    for (Para para : paras) {
      if (styled && !known.contains(para.role)) {
        known.add(para.role);
        Para plain = Sheets.plain(para.role);
        boolean usual =
            plain.font.equals("仿宋_GB2312") && plain.halfPoints == 32 && plain.colour.isEmpty();
        styles.append(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"gw-%s\"/><w:basedOn w:val=\"gw\"/>"
                .formatted(para.role, para.role));
        styles.append("<w:pPr>").append(plain.paragraphProperties()).append("</w:pPr>");
        styles
            .append(usual ? "" : "<w:rPr>" + plain.runProperties(plain.font) + "</w:rPr>")
            .append("</w:style>");
      }
    }
    return styles.append("</w:styles>").toString();
  }

  private static final String NUMBERING =
      "<w:numbering "
          + W
          + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"chineseCountingThousand\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/>"
          + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"640\"/></w:pPr></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
}
