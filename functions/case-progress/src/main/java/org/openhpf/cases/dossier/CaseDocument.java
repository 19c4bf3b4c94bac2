package org.openhpf.cases.dossier;

import java.time.Instant;
import java.util.Optional;

/**
 * A document handed in for a case, as document intake last told of it.
 *
 * @param status e.g. {@code accepted}
 * @param version orders what is told of one document: the greatest counts
 */
public record CaseDocument(
    String documentId, Optional<String> kind, String status, int version, Instant at) {}
