package org.openhpf.bench.proofreading;

/** A sentence as written, and as it should be; the same where it is right. */
record Pair(String written, String right) {
  boolean wrong() {
    return !written.equals(right);
  }
}
