package org.openhpf.reviews.cause;

/**
 * What negative reviews of a matter at a branch gave as their reason.
 *
 * @param code detail code; {@link #IN_WORDS} where it was given in words alone
 */
public record Cause(String matter, String branchId, String code) {
  public static final String IN_WORDS = "text";
}
