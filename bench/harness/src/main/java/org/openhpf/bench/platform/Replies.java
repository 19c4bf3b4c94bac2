package org.openhpf.bench.platform;

import java.util.List;

/** What a crowd was told, and how long it took. */
public record Replies(List<Reply> all) {

  /**
   * One person's.
   *
   * @param status {@link #NONE} where none came
   * @param problem the problem's {@code type}; empty where there is none
   */
  public record Reply(int status, String problem, long askedNanos, long repliedNanos) {
    public static final int NONE = 0;

    public double millis() {
      return (repliedNanos - askedNanos) / 1e6;
    }
  }

  /** How many had this status. */
  public long count(int status) {
    return all.stream().filter(reply -> reply.status() == status).count();
  }

  /** How many were refused for this reason. */
  public long count(int status, String problem) {
    return all.stream()
        .filter(reply -> reply.status() == status && reply.problem().equals(problem))
        .count();
  }

  /** How many failed, or came not at all. */
  public long failed() {
    return all.stream()
        .filter(reply -> reply.status() >= 500 || reply.status() == Reply.NONE)
        .count();
  }

  /**
   * The time within which that share of all replies came, in milliseconds (nearest rank).
   *
   * @param share above 0, at most 1
   */
  public double percentile(double share) {
    double[] sorted = all.stream().mapToDouble(Reply::millis).sorted().toArray();
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** From the first question to the last reply, in milliseconds. */
  public double wallMillis() {
    long first = all.stream().mapToLong(Reply::askedNanos).min().orElseThrow();
    long last = all.stream().mapToLong(Reply::repliedNanos).max().orElseThrow();
    return (last - first) / 1e6;
  }

  /** Replies of this status a second, from the first question to the last reply. */
  public double perSecond(int status) {
    return count(status) / (wallMillis() / 1000);
  }
}
