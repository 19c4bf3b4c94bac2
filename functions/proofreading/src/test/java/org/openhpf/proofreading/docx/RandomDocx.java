package org.openhpf.proofreading.docx;

import static org.openhpf.proofreading.docx.DocxFile.W;

import java.util.Random;

/** Documents of any structure that Word, WPS and LibreOffice write, from a seed. */
final class RandomDocx {
  private static final String LETTERS = "住房公积金缴存提取贷款管理中心通知，。、（）一二三0123aé𠮷🙂";
  private static final String[] PROPERTIES = {
    "",
    "<w:rPr><w:b/></w:rPr>",
    "<w:rPr><w:rFonts w:eastAsia=\"仿宋\" w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/></w:rPr>",
    "<w:rPr><w:i/><w:rPrChange w:id=\"9000\" w:author=\"甲\" w:date=\"2026-01-01T00:00:00Z\"><w:rPr/></w:rPrChange></w:rPr>",
  };

  private final Random random;
  private int id = 1;

  RandomDocx(long seed) {
    random = new Random(seed);
  }

  DocxFile file() {
    var body = new StringBuilder();
    int blocks = 3 + random.nextInt(12);
    for (int i = 0; i < blocks; i++) {
      body.append(random.nextInt(6) == 0 ? table(0) : paragraph(0));
    }
    body.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>");
    DocxFile file = DocxFile.of(body.toString());
    var media = new byte[random.nextInt(3000)];
    random.nextBytes(media);
    file.part("word/media/image1.png", media);
    file.part("docProps/app.xml", "<Properties><!-- as it is -->\r\n</Properties>");
    if (random.nextBoolean()) {
      file.with(
          "comments",
          ("<w:comments xmlns:w=\"%s\"><w:comment w:id=\"%d\" w:author=\"甲\"><w:p>%s</w:p></w:comment>"
                  + "</w:comments>")
              .formatted(W, 70_000, run()));
    }
    return file;
  }

  private String table(int depth) {
    var rows =
        new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>");
    for (int row = 0; row < 2; row++) {
      rows.append("<w:tr>");
      for (int column = 0; column < 2; column++) {
        String nested = depth == 0 && random.nextInt(8) == 0 ? table(1) : "";
        rows.append("<w:tc><w:tcPr/>").append(nested).append(paragraph(1)).append("</w:tc>");
      }
      rows.append("</w:tr>");
    }
    return rows.append("</w:tbl>").toString();
  }

  private String paragraph(int depth) {
    if (random.nextInt(10) == 0) {
      return random.nextBoolean()
          ? "<w:p/>"
          : "<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"left\"/></w:pPr></w:p>";
    }
    var content = new StringBuilder("<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr>");
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      content.append(inline(depth));
    }
    return content.append("</w:p>\n").toString();
  }

  private String inline(int depth) {
    return switch (random.nextInt(14)) {
      case 0 -> "<w:hyperlink r:id=\"rId9\">" + run() + run() + "</w:hyperlink>";
      case 1 -> revision("ins", run() + run());
      case 2 ->
          revision("del", run().replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>"));
      case 3 ->
          "<w:bookmarkStart w:id=\""
              + id++
              + "\" w:name=\"b\"/>"
              + run()
              + "<w:proofErr w:type=\"spellStart\"/>";
      case 4 -> "<w:sdt><w:sdtPr/><w:sdtContent>" + run() + "</w:sdtContent></w:sdt>";
      case 5 -> "<w:fldSimple w:instr=\" DATE \">" + run() + "</w:fldSimple>";
      case 6 -> field();
      case 7 ->
          "<w:r><w:ruby><w:rt>"
              + run()
              + "</w:rt><w:rubyBase>"
              + run()
              + "</w:rubyBase></w:ruby></w:r>";
      case 8 -> depth == 0 ? box() : run();
      case 9 -> revision("moveTo", run());
      default -> run();
    };
  }

  private String revision(String kind, String content) {
    return "<w:%s w:id=\"%d\" w:author=\"甲\" w:date=\"2026-01-01T00:00:00Z\">%s</w:%s>"
        .formatted(kind, id++, content, kind);
  }

  private String field() {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + run()
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }

  private String box() {
    return "<w:r><w:t>框</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:wsp>"
        + "<wps:txbx><w:txbxContent>"
        + paragraph(1)
        + "</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback/>"
        + "</mc:AlternateContent></w:r>";
  }

  private String run() {
    var content = new StringBuilder("<w:r w:rsidR=\"00B%d\">".formatted(random.nextInt(2)));
    content.append(PROPERTIES[random.nextInt(PROPERTIES.length)]);
    int parts = 1 + random.nextInt(3);
    for (int i = 0; i < parts; i++) {
      content.append("<w:t xml:space=\"preserve\">").append(letters()).append("</w:t>");
      switch (random.nextInt(8)) {
        case 0 -> content.append("<w:tab/>");
        case 1 -> content.append("<w:br/>");
        case 2 -> content.append("<w:lastRenderedPageBreak/>");
        default -> {}
      }
    }
    return content.append("</w:r>").toString();
  }

  private String letters() {
    var text = new StringBuilder();
    int length = random.nextInt(9);
    int[] all = LETTERS.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(30)) {
        case 0 -> text.append("&amp;");
        case 1 -> text.append("&#x4E00;");
        default -> text.appendCodePoint(all[random.nextInt(all.length)]);
      }
    }
    return text.toString();
  }
}
