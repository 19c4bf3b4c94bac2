package org.openhpf.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes ids: 26 characters of lower-case Crockford base 32, 48 bits of milliseconds since 1970 and
 * 80 random bits (a ULID in lower case). Ids of different milliseconds sort in time; those of one
 * millisecond in any order. Thread-safe if its source of randomness is.
 */
public final class Ids {
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param clock gives the milliseconds
   * @param random gives all else; a {@link SecureRandom} wherever an id must not be guessed
   */
  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * With the platform's secure randomness.
   *
   * <p>Nothing random is drawn here or in a static field: this object is made before the SnapStart
   * snapshot, and what were drawn by then would be the same in every environment restored from it.
   * {@link SecureRandom}'s default on Linux (NativePRNG) reads the kernel's generator as it is
   * asked and drops what it has buffered after 100 ms, so environments differ from their first id
   * on; never replace it by a generator that is seeded once.
   */
  public Ids(Clock clock) {
    this(clock, new SecureRandom());
  }

  /** A new id, 26 characters. */
  public String next() {
    char[] id = new char[26];
    Base32.write(clock.millis() & 0xFFFF_FFFF_FFFFL, id, 0, 10);
    // 80 bits: 8 characters of 40 bits, twice; nextLong's upper bits, which are the good ones of
    // weak generators.
    Base32.write(random.nextLong() >>> 24, id, 10, 8);
    Base32.write(random.nextLong() >>> 24, id, 18, 8);
    return new String(id);
  }

  /**
   * A new id, 31 characters: {@link #next()} and a tag of 5 that ties it to its owner (25 bits of
   * SHA-256 over owner, '/' and the first 26). It lets edge refuse another's id before any read. It
   * is a filter, no proof: it holds no secret, and whoever reads the item compares its owner too.
   *
   * @param ownerId the opaque id of the person or employer it will belong to
   */
  public String nextOwnedBy(String ownerId) {
    return OwnedId.tagged(next(), ownerId);
  }

  /**
   * Whether this is an id of {@link #nextOwnedBy} for this owner; another owner's passes once in 33
   * million.
   */
  public static boolean isOwnedBy(String id, String ownerId) {
    return isWellFormedOwned(id) && OwnedId.tagged(id.substring(0, 26), ownerId).equals(id);
  }

  /**
   * Whether this has the form of an id of {@link #nextOwnedBy}: 31 characters of the alphabet, the
   * time within 48 bits.
   */
  public static boolean isWellFormedOwned(String id) {
    return id.length() == 31 && id.charAt(0) <= '7' && Base32.isAlphabet(id);
  }

  /**
   * A random decimal code for people to read out and type, such as a ticket's: a Luhn check digit
   * comes last, so one wrong digit and most swapped neighbours are found without a look-up.
   *
   * @param n its length with the check digit, 2 to 18
   */
  public String digits(int n) {
    if (n < 2 || n > 18) {
      throw new IllegalArgumentException("a code has 2 to 18 digits, not " + n);
    }
    var code = new StringBuilder(n);
    for (int i = 1; i < n; i++) {
      code.append((char) ('0' + random.nextInt(10)));
    }
    return code.append((char) ('0' + Luhn.checkDigit(code))).toString();
  }
}
