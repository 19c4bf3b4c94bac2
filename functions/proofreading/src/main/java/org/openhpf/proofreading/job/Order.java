package org.openhpf.proofreading.job;

import java.util.Optional;
import org.openhpf.proofreading.check.Mode;
import org.openhpf.proofreading.manuscript.DocumentKind;

/**
 * What somebody wants proofread, and how.
 *
 * @param kind as stated; empty: as the title says
 * @param forPublication whether everybody will read it
 * @param previousId of the proofreading of an earlier draft, one's own
 * @param file empty: a text
 */
public record Order(
    Mode mode,
    Optional<DocumentKind> kind,
    boolean forPublication,
    Optional<String> previousId,
    Source source,
    Optional<StatedFile> file) {}
