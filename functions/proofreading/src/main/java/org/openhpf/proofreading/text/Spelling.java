package org.openhpf.proofreading.text;

/** How near two words are in writing. */
public final class Spelling {
  private Spelling() {}

  /** Whether one character added, left out or changed makes one the other. */
  public static boolean oneApart(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int longer = Math.max(one.length(), other.length());
    if (longer - shorter > 1 || same == longer) {
      return false;
    }
    int inOne = one.length() == longer ? same + 1 : same;
    int inOther = other.length() == longer ? same + 1 : same;
    return one.substring(inOne).equals(other.substring(inOther));
  }
}
