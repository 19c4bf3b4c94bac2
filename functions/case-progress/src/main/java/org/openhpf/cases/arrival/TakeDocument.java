package org.openhpf.cases.arrival;

import java.util.List;
import java.util.Optional;
import org.openhpf.cases.arrival.IncomingEvent.IncomingDocument;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ProjectNo;

/**
 * Shows what becomes of a document in the cases it was handed in for. Its owner wrote their numbers
 * himself: cases that are not his, or are none, stay as they are.
 */
public final class TakeDocument {
  private static final String WITHDRAWN = "withdrawn";

  private final Cases cases;
  private final TakeEvent takeEvent;

  public TakeDocument(Cases cases, TakeEvent takeEvent) {
    this.cases = cases;
    this.takeEvent = takeEvent;
  }

  public void take(DocumentChanged changed) {
    own(changed, changed.cases()).forEach(one -> take(one, changed, changed.status()));
    own(changed, changed.withdrawn().orElse(List.of()))
        .forEach(one -> take(one, changed, WITHDRAWN));
  }

  /** Whoever knows a case's number has read it here: none of them is still to come. */
  private List<ProjectNo> own(DocumentChanged changed, List<String> written) {
    return written.stream()
        .flatMap(number -> projectNo(number).stream())
        .flatMap(number -> cases.find(number).stream())
        .filter(one -> isOfItsPerson(changed.documentId(), one))
        .map(Case::projectNo)
        .toList();
  }

  private static Optional<ProjectNo> projectNo(String written) {
    try {
      return Optional.of(new ProjectNo(written));
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  private static boolean isOfItsPerson(String documentId, Case one) {
    return one.personId().filter(person -> Ids.isOwnedBy(documentId, person)).isPresent();
  }

  private void take(ProjectNo projectNo, DocumentChanged changed, String status) {
    takeEvent.take(
        new IncomingEvent(
            changed.documentId() + "-" + changed.version(),
            EventKind.DOCUMENT,
            changed.at(),
            Optional.of(projectNo.value()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new IncomingDocument(
                    changed.documentId(), status, changed.version(), changed.kind()))));
  }
}
