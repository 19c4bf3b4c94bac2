package org.openhpf.identity.pool;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Random passwords of 16 characters with all four kinds the pool wants, without those that are
 * misread: about 90 bits.
 */
public final class Passwords {
  private static final int LENGTH = 16;
  private static final List<String> KINDS =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!#%+-=?@");

  /** Draws from the kernel when asked, see {@link org.openhpf.kernel.Ids}. */
  private final SecureRandom random = new SecureRandom();

  public String next() {
    String all = String.join("", KINDS);
    var drawn = new ArrayList<Character>(LENGTH);
    KINDS.forEach(kind -> drawn.add(kind.charAt(random.nextInt(kind.length()))));
    while (drawn.size() < LENGTH) {
      drawn.add(all.charAt(random.nextInt(all.length())));
    }
    Collections.shuffle(drawn, random);
    var password = new StringBuilder(LENGTH);
    drawn.forEach(password::append);
    return password.toString();
  }
}
