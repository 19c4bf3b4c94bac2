package org.openhpf.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.kernel.Masking;

/**
 * One decision: who decided what about which thing, when, and for whom.
 *
 * @param subject the thing, kind and id, e.g. {@code appointment/<appointmentId>}
 * @param action what was done, a verb in the past, e.g. {@code booked}
 * @param actor opaque id of the person who acted, or the name of the function that did
 * @param onBehalfOf opaque id of the person it was done for, where that is another
 * @param channel where it came from, e.g. {@code mini-program}
 * @param details what a reader needs to understand it; no personal data. What has the form of some
 *     is masked here, once and for all, as nothing stored can be taken back; names and addresses
 *     have no form, it is for the caller not to give any.
 */
public record AuditRecord(
    String subject,
    String action,
    Instant at,
    String actor,
    Optional<String> onBehalfOf,
    String channel,
    String correlationId,
    Map<String, String> details) {
  public AuditRecord {
    details =
        details.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Masking.mask(entry.getValue())));
  }
}
