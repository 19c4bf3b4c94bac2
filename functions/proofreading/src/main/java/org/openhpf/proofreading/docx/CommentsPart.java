package org.openhpf.proofreading.docx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openhpf.proofreading.xml.CharacterData;
import org.openhpf.proofreading.xml.XmlPart;

/** Adds comments to a document: to the part that holds them, or a new one that is made known. */
final class CommentsPart {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String INITIALS = "校对";

  private final DocxParts parts;
  private final Marks marks;
  private final StringBuilder comments = new StringBuilder();

  CommentsPart(DocxParts parts, Marks marks) {
    this.parts = parts;
    this.marks = marks;
  }

  /** Returns the comment's id. */
  int add(String text) {
    int id = marks.nextId();
    comments.append(
        "<w:comment xmlns:w=\"%s\" w:id=\"%d\"%s w:initials=\"%s\">"
            .formatted(marks.namespace(), id, marks.author("w"), INITIALS));
    for (String line : text.split("\n", -1)) {
      String characters =
          line.codePoints()
              .filter(CommentsPart::isSeen)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      comments
          .append("<w:p><w:r>")
          .append(Marks.element("w", "t", characters))
          .append("</w:r></w:p>");
    }
    comments.append("</w:comment>");
    return id;
  }

  private static boolean isSeen(int character) {
    return CharacterData.canWrite(Character.toString(character));
  }

  /** The parts that change, by name. */
  Map<String, byte[]> changed() {
    var changed = new HashMap<String, byte[]>();
    if (comments.isEmpty()) {
      return changed;
    }
    var existing = parts.relationships().ofKind("comments");
    if (existing.isPresent() && parts.comments().isPresent()) {
      XmlPart part = parts.comments().get();
      changed.put(existing.get(), part.with(part.appended(comments.toString())));
      return changed;
    }
    String folder = parts.mainName().substring(0, parts.mainName().lastIndexOf('/') + 1);
    String file =
        parts.names().contains((folder + "comments.xml").toLowerCase(Locale.ROOT))
            ? "comments-openhpf.xml"
            : "comments.xml";
    changed.put(folder + file, whole().getBytes(StandardCharsets.UTF_8));
    changed.put(DocxParts.CONTENT_TYPES, types(folder + file));
    changed.put(Relationships.name(parts.mainName()), relationships(file));
    return changed;
  }

  private String whole() {
    return DECLARATION
        + "<w:comments xmlns:w=\""
        + marks.namespace()
        + "\">"
        + comments
        + "</w:comments>";
  }

  private byte[] types(String part) {
    XmlPart types = parts.contentTypes();
    return types.with(
        types.appended(
            "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\""
                + " PartName=\"/"
                + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.comments+xml\"/>"));
  }

  private byte[] relationships(String file) {
    String type =
        marks.isStrict()
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    String namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    String one =
        "<Relationship xmlns=\"%s\" Id=\"%s\" Type=\"%s\" Target=\"%s\"/>"
            .formatted(namespace, parts.relationships().freeId(), type, file);
    return parts
        .relationshipsPart()
        .map(part -> part.with(part.appended(one)))
        .orElseGet(
            () ->
                (DECLARATION
                        + "<Relationships xmlns=\""
                        + namespace
                        + "\">"
                        + one
                        + "</Relationships>")
                    .getBytes(StandardCharsets.UTF_8));
  }
}
