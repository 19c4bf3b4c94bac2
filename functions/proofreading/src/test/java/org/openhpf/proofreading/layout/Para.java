package org.openhpf.proofreading.layout;

import java.util.List;

/** A paragraph of an invented document; what is not said is its style's. */
final class Para {
  final String role;
  String text;
  String font;
  int halfPoints;
  String colour = "";
  String align;
  String indent;
  String border = "";
  String spacing = "";
  boolean newPage;
  boolean numbered;
  boolean seal;

  /** A second run of another font, such as the name behind 签发人. */
  String tail = "";

  String tailFont = "";

  /** Whether it differs from its style. */
  boolean own;

  /**
   * @param indent attributes of w:ind, "" for none
   */
  Para(String role, String text, String font, int halfPoints, String align, String indent) {
    this.role = role;
    this.text = text;
    this.font = font;
    this.halfPoints = halfPoints;
    this.align = align;
    this.indent = indent;
  }

  static Para blank() {
    return new Para("blank", "", "仿宋_GB2312", 32, "both", "");
  }

  Para red() {
    colour = "FF0000";
    return this;
  }

  Para border(String side, String colourOfLine) {
    border +=
        "<w:%s w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"%s\"/>"
            .formatted(side, colourOfLine);
    return this;
  }

  Para tail(String words, String fontOfWords) {
    tail = words;
    tailFont = fontOfWords;
    return this;
  }

  String xml(boolean styled) {
    boolean direct = !styled || own;
    String properties =
        (styled ? "<w:pStyle w:val=\"" + role + "\"/>" : "")
            + (newPage ? "<w:pageBreakBefore/>" : "")
            + (numbered ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>" : "")
            + (border.isEmpty() ? "" : "<w:pBdr>" + border + "</w:pBdr>")
            + (spacing.isEmpty() ? "" : "<w:spacing " + spacing + "/>")
            + (direct ? paragraphProperties() : "");
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs(direct) + (seal ? SEAL : "") + "</w:p>";
  }

  private String runs(boolean direct) {
    if (text.isEmpty()) {
      return "";
    }
    var runs = new StringBuilder();
    for (String part : List.of(text.split("(?=\t)|(?<=\t)"))) {
      runs.append("<w:r>").append(direct ? "<w:rPr>" + runProperties(font) + "</w:rPr>" : "");
      runs.append(
          part.equals("\t") ? "<w:tab/>" : "<w:t xml:space=\"preserve\">" + part + "</w:t>");
      runs.append("</w:r>");
    }
    if (!tail.isEmpty()) {
      runs.append(
          "<w:r><w:rPr>" + runProperties(tailFont, 32) + "</w:rPr><w:t>" + tail + "</w:t></w:r>");
    }
    return runs.toString();
  }

  String paragraphProperties() {
    return (indent.isEmpty() ? "" : "<w:ind " + indent + "/>") + "<w:jc w:val=\"" + align + "\"/>";
  }

  String runProperties(String name) {
    return runProperties(name, halfPoints);
  }

  private String runProperties(String name, int size) {
    return "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\"/>".formatted(name, name, name)
        + (colour.isEmpty() ? "" : "<w:color w:val=\"" + colour + "\"/>")
        + "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(size, size);
  }

  private static final String SEAL =
      "<w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\""
          + " relativeHeight=\"2\" behindDoc=\"1\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">"
          + "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>3000000"
          + "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>-300000"
          + "</wp:posOffset></wp:positionV><wp:extent cx=\"1500000\" cy=\"1500000\"/><wp:wrapNone/>"
          + "<wp:docPr id=\"1\" name=\"seal\"/><a:graphic><a:graphicData"
          + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic"
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
          + "<pic:cNvPr id=\"1\" name=\"seal\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
          + "<a:blip r:embed=\"rIdseal\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
          + "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1500000\" cy=\"1500000\"/></a:xfrm>"
          + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
          + "</a:graphic></wp:anchor></w:drawing></w:r>";
}
