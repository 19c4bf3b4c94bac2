package org.openhpf.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The tag that ties an id to its owner; see {@link Ids#nextOwnedBy}. */
final class OwnedId {
  private OwnedId() {}

  static String tagged(String id, String ownerId) {
    byte[] hash = sha256().digest((ownerId + '/' + id).getBytes(StandardCharsets.UTF_8));
    char[] tag = new char[5];
    Base32.write(ByteBuffer.wrap(hash).getInt() >>> 7, tag, 0, tag.length);
    return id + new String(tag);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
