package org.openhpf.reviews.review;

/** What is remarkable in a review. It is never dropped for it. */
public enum Flag {
  /** One of many at one branch, one window or from one device within minutes. */
  BURST(false),
  /** Another review has the same text. */
  IDENTICAL_TEXT(false),
  /** A text has what looks like somebody's number. */
  PERSONAL_DATA(true),
  /** A text has a word of abuse.csv. */
  ABUSE(true);

  private final boolean holdsBack;

  Flag(boolean holdsBack) {
    this.holdsBack = holdsBack;
  }

  /** Whether its texts are held back from the public until an officer has looked. */
  public boolean holdsBack() {
    return holdsBack;
  }
}
