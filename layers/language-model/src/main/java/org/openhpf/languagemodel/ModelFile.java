package org.openhpf.languagemodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file of named sections, mapped into memory and checked once as a whole when it is opened.
 *
 * <p>Layout, little-endian: magic (8 bytes), version, kind, length of the file (long), CRC-32C of
 * all bytes from offset 28, number of sections; then for each section its name (8 bytes of ASCII),
 * offset and length (longs); then the sections, each on a multiple of 8 bytes, filled up with
 * zeros.
 */
public final class ModelFile {
  /** What a file holds; its ordinal stands in the file. */
  public enum Kind {
    CHARACTERS,
    WORDS,
    LEXICON
  }

  private static final byte[] MAGIC = "OpenHPF\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int CHECKED_FROM = 28;
  private static final int HEADER = 32;
  private static final int NAME = 8;
  private static final int ENTRY = NAME + 2 * Long.BYTES;

  private final Path path;
  private final Map<String, ByteBuffer> sections = new LinkedHashMap<>();

  private ModelFile(Path path, ByteBuffer mapped, Kind kind) {
    this.path = path;
    check(mapped.capacity() >= HEADER, "too short to be a model");
    byte[] magic = new byte[MAGIC.length];
    mapped.get(0, magic);
    check(Arrays.equals(magic, MAGIC), "not a model");
    check(mapped.getInt(8) == VERSION, "a model of another version than " + VERSION);
    check(mapped.getInt(12) == kind.ordinal(), "not a model of kind " + kind);
    check(mapped.getLong(16) == mapped.capacity(), "truncated, or something was added");
    var digest = new CRC32C();
    digest.update(mapped.slice(CHECKED_FROM, mapped.capacity() - CHECKED_FROM));
    check((int) digest.getValue() == mapped.getInt(24), "altered: its digest does not agree");
    for (int i = 0, at = HEADER; i < mapped.getInt(28); i++, at += ENTRY) {
      byte[] name = new byte[NAME];
      mapped.get(at, name);
      long offset = mapped.getLong(at + NAME);
      long length = mapped.getLong(at + NAME + Long.BYTES);
      sections.put(
          new String(name, StandardCharsets.US_ASCII).trim(),
          mapped.slice((int) offset, (int) length).order(ByteOrder.LITTLE_ENDIAN));
    }
  }

  /**
   * Maps a file, read-only.
   *
   * @throws DamagedModel if it is not a whole model of that kind
   * @throws UncheckedIOException if it cannot be read
   */
  public static ModelFile open(Path path, Kind kind) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new DamagedModel(path, "too long to be a model");
      }
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new ModelFile(path, mapped.order(ByteOrder.LITTLE_ENDIAN), kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A section's bytes, little-endian; only absolute reads of it are safe for many threads.
   *
   * @throws DamagedModel if there is none of that name
   */
  public ByteBuffer section(String name) {
    ByteBuffer section = sections.get(name);
    check(section != null, "has no section " + name);
    return section;
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new DamagedModel(path, otherwise);
    }
  }

  /** Writes a file of these sections, whole or not at all. */
  public static void write(Path path, Kind kind, Map<String, ByteBuffer> sections)
      throws IOException {
    int at = HEADER + ENTRY * sections.size();
    int length = at;
    for (ByteBuffer section : sections.values()) {
      length += padded(section.remaining());
    }
    ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(MAGIC).putInt(VERSION).putInt(kind.ordinal()).putLong(length);
    file.putInt(28, sections.size()).position(HEADER);
    for (var section : sections.entrySet()) {
      byte[] name = section.getKey().getBytes(StandardCharsets.US_ASCII);
      file.put(name).put(new byte[NAME - name.length]);
      file.putLong(at).putLong(section.getValue().remaining());
      at += padded(section.getValue().remaining());
    }
    for (ByteBuffer section : sections.values()) {
      int written = section.remaining();
      file.put(section.duplicate()).position(file.position() + padded(written) - written);
    }
    var digest = new CRC32C();
    digest.update(file.slice(CHECKED_FROM, length - CHECKED_FROM));
    file.putInt(24, (int) digest.getValue());
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.write(fresh, file.array());
    Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int padded(int length) {
    return (length + 7) & ~7;
  }
}
