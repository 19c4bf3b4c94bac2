package org.openhpf.proofreading.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.openhpf.proofreading.manuscript.Paragraph;

/** Writes corrected documents and takes files apart. */
final class Corrected {
  static final Instant DATE = Instant.parse("2026-11-23T01:02:03Z");
  static final String AUTHOR = TrackedChanges.AUTHOR;
  static final String MAIN = "word/document.xml";

  private Corrected() {}

  static byte[] write(Docx document, List<Change> changes, List<Comment> comments)
      throws IOException {
    var out = new ByteArrayOutputStream();
    TrackedChanges.write(document, changes, comments, AUTHOR, DATE, out);
    return out.toByteArray();
  }

  static Map<String, byte[]> parts(byte[] file) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  static List<String> texts(Docx document) {
    return document.manuscript().paragraphs().stream().map(Paragraph::text).toList();
  }
}
