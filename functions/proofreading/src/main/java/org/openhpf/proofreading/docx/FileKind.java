package org.openhpf.proofreading.docx;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes; its name says nothing. */
final class FileKind {
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** The stream that holds a .docx with a password (MS-OFFCRYPTO 2.3.4). */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};

  private FileKind() {}

  /** Refuses whatever is not a ZIP archive. */
  static void refuseOthers(byte[] content) {
    if (content.length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (starts(content, OLE, 0)) {
      throw new RefusedException(
          contains(content, ENCRYPTED) ? Refusal.ENCRYPTED : Refusal.LEGACY_WORD);
    }
    if (starts(content, RTF, 0)) {
      throw new RefusedException(Refusal.RTF);
    }
    if (!starts(content, ZIP, 0)) {
      throw new RefusedException(Refusal.NOT_DOCX);
    }
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (int at = 0; at + wanted.length <= content.length; at++) {
      if (starts(content, wanted, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] content, byte[] wanted, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= content.length || content[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
