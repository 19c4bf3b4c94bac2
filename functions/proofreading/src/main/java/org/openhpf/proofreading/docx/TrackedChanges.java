package org.openhpf.proofreading.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.openhpf.kernel.ChinaTime;

/**
 * Writes a copy of a document with changes that its owner can accept or reject in Word or WPS (修订)
 * and with comments (批注). Of the main part only the runs at fault are written anew, and only
 * parted; all other parts are the same bytes, but for what makes comments known.
 */
public final class TrackedChanges {
  public static final String AUTHOR = "OpenHPF 公文校对";

  /** Word writes local time and calls it Z, and shows it as it stands. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ChinaTime.ZONE);

  private TrackedChanges() {}

  /**
   * Where two changes meet, the one that begins first is made; what is not made, or has no such
   * place, is said in a comment.
   *
   * @return the changes that were not made
   */
  public static List<Change> write(
      Docx document,
      List<Change> changes,
      List<Comment> comments,
      String author,
      Instant date,
      OutputStream out)
      throws IOException {
    DocxParts parts = document.parts();
    var marks = new Marks(parts.main(), parts.comments(), author, DATE.format(date));
    var rewriting = new Rewriting(parts.main().source(), marks);
    var placing = new Placing(document.paragraphs(), rewriting);
    var remarks = new ArrayList<>(comments);
    var left = new ArrayList<Change>();
    changes.stream()
        .sorted(Comparator.comparing(Change::position))
        .filter(change -> !placing.put(change))
        .forEach(left::add);
    left.forEach(change -> remarks.add(remark(change)));
    var commentsPart = new CommentsPart(parts, marks);
    if (!document.paragraphs().isEmpty()) {
      remarks.forEach(remark -> placing.put(commentsPart.add(remark.text()), remark.position()));
    }
    Map<String, byte[]> changed = new HashMap<>(commentsPart.changed());
    changed.put(parts.mainName(), parts.main().with(rewriting.copy()));
    copy(document.content(), changed, out);
    return left;
  }

  private static Comment remark(Change change) {
    return new Comment(
        Optional.of(change.position()),
        "建议改为“%s”。%s".formatted(change.replacement(), change.reason()));
  }

  private static void copy(byte[] original, Map<String, byte[]> changed, OutputStream out)
      throws IOException {
    var added = new HashMap<>(changed);
    try (var from = new ZipInputStream(new ByteArrayInputStream(original));
        var to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var header = new ZipEntry(entry.getName());
        header.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(header);
        byte[] other = added.remove(entry.getName());
        if (other == null) {
          from.transferTo(to);
        } else {
          to.write(other);
        }
      }
      for (Map.Entry<String, byte[]> entry : added.entrySet()) {
        var header = new ZipEntry(entry.getKey());
        // The bytes of a copy do not depend on when it is made.
        header.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        to.putNextEntry(header);
        to.write(entry.getValue());
      }
    }
  }
}
