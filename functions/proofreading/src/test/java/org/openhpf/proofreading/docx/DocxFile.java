package org.openhpf.proofreading.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes .docx files part by part, good ones and others. */
public final class DocxFile {
  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder types = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();

  /**
   * @param body the content of w:body
   */
  public static DocxFile of(String body) {
    return new DocxFile()
        .part("[Content_Types].xml", "")
        .part(
            "_rels/.rels",
            relationships(relationship("rId1", "officeDocument", "word/document.xml")))
        .part("word/document.xml", document(body));
  }

  public static String document(String body) {
    return "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"".formatted(W, RELATIONSHIPS)
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>"
        + body
        + "</w:body></w:document>";
  }

  /** A paragraph of one run. */
  public static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  public static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  private static String relationship(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONSHIPS, kind, target);
  }

  private static String relationships(String all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + all
        + "</Relationships>";
  }

  /** Any part; XML gets its declaration unless it has one. */
  public DocxFile part(String name, String xml) {
    String whole = xml.startsWith("<?xml") ? xml : DECLARATION + xml;
    return part(name, whole.getBytes(StandardCharsets.UTF_8));
  }

  public DocxFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** A part the document refers to: kind and name are one, "styles" is word/styles.xml. */
  public DocxFile with(String kind, String xml) {
    return with("rId" + kind, kind, kind + ".xml", kind, xml);
  }

  /**
   * @param file its name in word/
   * @param type the last part of its content type
   */
  public DocxFile with(String id, String kind, String file, String type, String xml) {
    types.append(
        "<Override PartName=\"/word/%s\" ContentType=\"%s%s+xml\"/>".formatted(file, WORD, type));
    relationships.append(relationship(id, kind, file));
    return part("word/" + file, xml);
  }

  /** A picture the document may show. */
  public DocxFile picture(String id, String file, byte[] content) {
    relationships.append(relationship(id, "image", "media/" + file));
    return part("word/media/" + file, content);
  }

  public byte[] bytes() {
    parts.put(
        "[Content_Types].xml",
        (DECLARATION
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
                + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + WORD
                + "document.main+xml\"/>"
                + types
                + "</Types>")
            .getBytes(StandardCharsets.UTF_8));
    if (!relationships.isEmpty()) {
      part("word/_rels/document.xml.rels", relationships(relationships.toString()));
    }
    return zip(parts);
  }

  public static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        var header = new ZipEntry(entry.getKey());
        header.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public Docx open() {
    return open(bytes());
  }

  public static Docx open(byte[] file) {
    return switch (Docx.read(file, DocxLimits.USUAL)) {
      case Reading.Opened opened -> opened.document();
      case Reading.Refused refused -> throw new AssertionError(refused.refusal());
    };
  }
}
