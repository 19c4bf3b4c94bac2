package org.openhpf.reviews.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.reviews.service.ServiceId;

/**
 * Something that counts, once: written in the transaction of what it tells of and never changed, so
 * that counters can be folded from it and counted anew from it. No personal data.
 *
 * @param eventId the same however often it is written: {@code <service>-<kind>}, with what tells
 *     repeated ones apart behind it
 * @param projectNo of the case
 * @param serviceNumber of the service; empty where the whole case is meant ({@code CASE_FINISHED})
 * @param matter its code
 * @param branchId where it was served; empty where the whole case is meant
 * @param channel by which it was reviewed, or, of {@code SERVED} and {@code DEFAULT}, served; empty
 *     where the whole case is meant
 * @param level of the review it tells of
 * @param codes detail codes of the review
 * @param onTime whether a step of a rectification kept its deadline
 * @param secondLevel of the second review
 * @param version of the form of this record: 1
 */
public record ReviewEvent(
    String eventId,
    EventKind kind,
    Instant at,
    String projectNo,
    Optional<Integer> serviceNumber,
    String matter,
    Optional<String> branchId,
    Optional<String> channel,
    Optional<Integer> level,
    List<String> codes,
    Optional<Boolean> onTime,
    Optional<Integer> secondLevel,
    int version) {
  private static final int VERSION = 1;

  public ReviewEvent {
    codes = List.copyOf(codes);
    if (eventId.isBlank() || matter.isBlank()) {
      throw new IllegalArgumentException("an event has an id and a matter");
    }
  }

  /** Of a service, with what all its events say; the rest by {@link #level} and the others. */
  public static ReviewEvent of(
      EventKind kind, ServiceId service, String branchId, String channel, Instant at) {
    return new ReviewEvent(
        service + "-" + WireTypes.kebab(kind),
        kind,
        at,
        service.projectNo().value(),
        Optional.of(service.number()),
        service.matter(),
        Optional.of(branchId),
        Optional.of(channel),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        VERSION);
  }

  /** Of a whole case. */
  public static ReviewEvent ofCase(EventKind kind, ProjectNo projectNo, Instant at) {
    return new ReviewEvent(
        projectNo + "-" + WireTypes.kebab(kind),
        kind,
        at,
        projectNo.value(),
        Optional.empty(),
        projectNo.matter(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        VERSION);
  }

  /** The review's level and codes. */
  public ReviewEvent level(int value, List<String> named) {
    return with(eventId, Optional.of(value), named, onTime, secondLevel);
  }

  /** Whether it kept its deadline. */
  public ReviewEvent onTime(boolean value) {
    return with(eventId, level, codes, Optional.of(value), secondLevel);
  }

  /** The level of the second review. */
  public ReviewEvent secondLevel(int value) {
    return with(eventId, level, codes, onTime, Optional.of(value));
  }

  /** One of several of its kind, told apart by a text such as the version it led to. */
  public ReviewEvent numbered(String which) {
    return with(eventId + "-" + which, level, codes, onTime, secondLevel);
  }

  private ReviewEvent with(
      String id,
      Optional<Integer> newLevel,
      List<String> newCodes,
      Optional<Boolean> newOnTime,
      Optional<Integer> newSecondLevel) {
    return new ReviewEvent(
        id,
        kind,
        at,
        projectNo,
        serviceNumber,
        matter,
        branchId,
        channel,
        newLevel,
        newCodes,
        newOnTime,
        newSecondLevel,
        version);
  }
}
