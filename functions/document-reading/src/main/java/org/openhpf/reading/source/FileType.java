package org.openhpf.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes; its name and what its sender calls it say nothing. */
enum FileType {
  JPEG,
  PNG,
  PDF,
  HEIC,
  OTHER;

  /** Brands of ISO 14496-12 files that hold pictures coded by HEVC (ISO 23008-12). */
  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  static FileType of(byte[] content) {
    if (starts(content, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (starts(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
      return PNG;
    }
    // At the very beginning: what has it further down may be something else to somebody else.
    if (starts(content, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (content.length >= 12
        && text(content, 4).equals("ftyp")
        && HEIC_BRANDS.contains(text(content, 8))) {
      return HEIC;
    }
    return OTHER;
  }

  /** Whether a sender who knows the type may call it so. */
  boolean isCalled(String contentType) {
    return switch (contentType) {
      case "image/jpeg" -> this == JPEG;
      case "image/png" -> this == PNG;
      case "application/pdf" -> this == PDF;
      default -> false;
    };
  }

  private static boolean starts(byte[] content, int... bytes) {
    if (content.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 255) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] content, int from) {
    return new String(content, from, 4, StandardCharsets.ISO_8859_1);
  }
}
