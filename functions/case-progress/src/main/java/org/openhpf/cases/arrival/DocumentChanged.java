package org.openhpf.cases.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What document intake tells of a document, as DocumentStatusQueue carries it.
 *
 * @param documentId tied to its owner
 * @param status where it stands, e.g. {@code accepted}
 * @param version orders what is told of one document
 * @param cases numbers of the cases it is used for, as its owner wrote them
 * @param withdrawn cases it is used for no longer
 */
public record DocumentChanged(
    String documentId,
    String status,
    int version,
    Optional<String> kind,
    List<String> cases,
    Optional<List<String>> withdrawn,
    Instant at) {}
