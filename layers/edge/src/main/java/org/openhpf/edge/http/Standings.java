package org.openhpf.edge.http;

/**
 * Whether those who act for others still may. Asked at every one of their requests, so that a
 * revocation holds at the next one though the token lives on.
 */
@FunctionalInterface
public interface Standings {
  /** Of a function that cannot ask: nobody's standing holds. */
  Standings NONE = standingId -> false;

  /**
   * @return true while it was granted, is not revoked and has not run out; a revocation that was
   *     answered before this was called is seen
   * @throws org.openhpf.kernel.RetryLater if it cannot be told in time
   */
  boolean holds(String standingId);
}
