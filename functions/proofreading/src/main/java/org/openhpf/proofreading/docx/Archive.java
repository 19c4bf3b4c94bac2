package org.openhpf.proofreading.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.openhpf.proofreading.xml.XmlPart;

/** The parts of a document, unpacked within its limits (ECMA-376 part 2). */
final class Archive {
  private static final int BLOCK = 16 * 1024;

  private final DocxLimits limits;
  private final int packed;
  private final Map<String, byte[]> xml = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private long unpacked;

  private Archive(int packed, DocxLimits limits) {
    this.packed = packed;
    this.limits = limits;
  }

  /**
   * @throws RefusedException if the file is none that can be read
   */
  static Archive of(byte[] content, DocxLimits limits) {
    FileKind.refuseOthers(content);
    var archive = new Archive(content.length, limits);
    try (var entries = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        archive.take(entry, entries);
      }
    } catch (ZipException e) {
      // The JDK's own words for a file that PKWARE's password protects.
      boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
      throw new RefusedException(encrypted ? Refusal.ENCRYPTED : Refusal.DAMAGED);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.DAMAGED);
    }
    if (CentralDirectory.entries(content) != archive.names.size()) {
      throw new RefusedException(Refusal.DAMAGED);
    }
    return archive;
  }

  private void take(ZipEntry entry, InputStream content) throws IOException {
    String name = entry.getName();
    if (names.size() >= limits.entries()) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    if (isTrick(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
      throw new RefusedException(Refusal.PATH_TRICK);
    }
    boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
    var bytes = new ByteArrayOutputStream();
    var block = new byte[BLOCK];
    int size = 0;
    for (int n = content.read(block); n >= 0; n = content.read(block)) {
      size += n;
      unpacked += n;
      if (size > limits.partBytes() || unpacked > limits.totalBytes()) {
        throw new RefusedException(
            limits.isBomb(size, packed) ? Refusal.ZIP_BOMB : Refusal.TOO_LARGE);
      }
      if (kept) {
        bytes.write(block, 0, n);
      }
    }
    if (limits.isBomb(size, entry.getCompressedSize())) {
      throw new RefusedException(Refusal.ZIP_BOMB);
    }
    if (kept) {
      xml.put(name, bytes.toByteArray());
    }
  }

  private static boolean isTrick(String name) {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.indexOf('\0') >= 0
        || ("/" + name + "/").contains("/../");
  }

  /** Of all entries, in lower case. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  boolean has(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether any entry's name ends so, in lower case. */
  boolean hasEnding(String ending) {
    return names.stream().anyMatch(name -> name.endsWith(ending));
  }

  /**
   * A part's XML; empty where there is no such part.
   *
   * @throws RefusedException if it is none that can be read
   */
  Optional<XmlPart> part(String name) {
    byte[] bytes = xml.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(XmlPart.read(bytes, limits.xml()));
    } catch (XmlPart.UnreadableException e) {
      throw new RefusedException(
          switch (e.fault()) {
            case MALFORMED -> Refusal.DAMAGED;
            case DOCUMENT_TYPE -> Refusal.EXTERNAL_ENTITY;
            case TOO_COMPLEX -> Refusal.TOO_COMPLEX;
          });
    }
  }
}
