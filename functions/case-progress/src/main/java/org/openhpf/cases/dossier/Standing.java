package org.openhpf.cases.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.cases.course.CaseStatus;

/**
 * By what a case is found beside its number.
 *
 * @param due the day somebody has to act by; empty: nobody has to
 * @param openAs the category of the hall in which it is open for its person; empty: it is closed,
 *     or nobody's
 */
public record Standing(CaseStatus status, Optional<LocalDate> due, Optional<String> openAs) {}
