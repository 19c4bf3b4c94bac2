package org.openhpf.cases.office;

import java.util.Optional;
import org.openhpf.cases.course.Doer;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.RequestKey;

/**
 * Who of the office does something to a case.
 *
 * @param version of the case as it was looked at
 * @param personId opaque id of who does it
 */
public record Move(
    ProjectNo projectNo,
    int version,
    String personId,
    Doer as,
    Actor by,
    Optional<RequestKey> request) {}
