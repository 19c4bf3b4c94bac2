package org.openhpf.cases.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.RequestKey;

/** All cases. */
public interface Cases {

  Optional<Case> find(ProjectNo projectNo);

  /** Whether it is this person's; reads nothing of the case itself. */
  boolean isOf(String personId, ProjectNo projectNo);

  /** The person's open case of a category of the hall. */
  Optional<ProjectNo> openOf(String personId, String category);

  Name name(String text);

  Stored store(Change change);

  /** What a request with this key did before; empty where nothing. */
  Optional<Stored> storedBefore(RequestKey request);

  /**
   * Keeps an event until its case is there.
   *
   * @param due the day somebody looks at what still waits
   * @return false if the name is another meanwhile
   */
  boolean await(Name before, Name.Waiting event, LocalDate due);

  /** Names whose events have been waiting past a day, the oldest first. */
  List<Name> waitingSince(LocalDate day, int limit);

  /** Counts a public query of the day; false where there were {@code most} of them. */
  boolean countQuery(ProjectNo projectNo, LocalDate day, int most);

  /** The person's own, the newest first. */
  Page<Case> of(String personId, int limit, Optional<String> cursor);

  /** Those of a status, opened on these days, the newest first. */
  Page<Case> of(
      CaseStatus status, LocalDate from, LocalDate to, int limit, Optional<String> cursor);

  /** Open ones that are due on these days, the most urgent first. */
  Page<Case> due(LocalDate from, LocalDate to, int limit, Optional<String> cursor);
}
