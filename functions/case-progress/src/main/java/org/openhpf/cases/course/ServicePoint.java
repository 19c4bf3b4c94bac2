package org.openhpf.cases.course;

import java.time.Instant;
import java.util.Optional;

/**
 * One service at a window (服务点): the person was served, and may review it.
 *
 * @param eventId by which it counts once
 * @param serviceNumber 1 to 99 within the case, in the order they became known
 * @param clerkId opaque id of who served
 */
public record ServicePoint(
    String eventId,
    int serviceNumber,
    String branchId,
    String branchName,
    Optional<String> window,
    Optional<String> clerkId,
    Optional<String> ticketSerial,
    Optional<String> ticketNumber,
    Instant startedAt,
    Instant endedAt) {
  /** The data item has two digits. */
  public static final int MOST = 99;
}
