package org.openhpf.web.proofreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented notices with faults that the rules of punctuation leave no doubt about. */
final class Notices {
  /** A doubled full stop, titles with a comma between them, four exclamation marks. */
  static final String FAULTY =
      """
      关于调整住房公积金缴存基数的通知
      各管理部：
      请各单位按《条例》、《办法》做好准备。。
      做到谁审核！！！！谁负责……。
      请在七月底前报送名册、工资表、等材料。
      """;

  /** The same with a line that has a fault of its own. */
  static final String SECOND_DRAFT = FAULTY + "逾期怎么办？？？？\n";

  private Notices() {}

  /**
   * As long as that: a fault in every sentence of sixteen characters.
   *
   * @param sentences how many
   */
  static String ofFaults(int sentences) {
    return "请各单位按照规定认真做好准备。。\n".repeat(sentences);
  }

  /** A Word document, its paragraphs as they stand in the text. */
  static Path docx(Path folder, String name, String text) {
    String paragraphs =
        text.lines()
            .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
            .collect(Collectors.joining());
    return write(
        folder.resolve(name),
        zipped(
            Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                    + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/>"
                    + "</Relationships>",
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>"
                    + paragraphs
                    + "</w:body></w:document>")));
  }

  static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (String part : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(
            ("<?xml version='1.0' encoding='UTF-8'?>" + parts.get(part))
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
