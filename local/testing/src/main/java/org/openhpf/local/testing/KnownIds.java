package org.openhpf.local.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openhpf.kernel.Ids;

/** The ids that the files in events/ name. */
public final class KnownIds {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private KnownIds() {}

  /**
   * A number, with the tag that {@link Ids#nextOwnedBy} gives it.
   *
   * @param start its first 13 characters, a capability's own
   */
  public static String of(String start, int n, String owner) {
    var id = new StringBuilder(start).append("%013d".formatted(n));
    try {
      byte[] text = (owner + '/' + id).getBytes(StandardCharsets.UTF_8);
      int tag = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getInt() >>> 7;
      for (int shift = 20; shift >= 0; shift -= 5) {
        id.append(ALPHABET.charAt(tag >>> shift & 31));
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    if (!Ids.isOwnedBy(id.toString(), owner)) {
      throw new IllegalStateException("ids are tagged otherwise now");
    }
    return id.toString();
  }
}
