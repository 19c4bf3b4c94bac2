package org.openhpf.cases.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.course.Deadlines;
import org.openhpf.cases.course.DueState;
import org.openhpf.cases.course.FoldCourse;
import org.openhpf.cases.course.ReckonDeadlines;
import org.openhpf.cases.course.Statuses;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;

/** What a case has come to. */
public final class ReadCase {
  private final FoldCourse fold;
  private final ReckonDeadlines deadlines;
  private final Statuses statuses;
  private final Matters matters;

  public ReadCase(FoldCourse fold, ReckonDeadlines deadlines, Statuses statuses, Matters matters) {
    this.fold = fold;
    this.deadlines = deadlines;
    this.statuses = statuses;
    this.matters = matters;
  }

  /** Empty where nothing of it is an application. */
  public Optional<Course> course(Case one) {
    return fold.fold(one.projectNo().matter(), one.events(), one.services());
  }

  public Deadlines deadlines(Course course) {
    return deadlines.of(course);
  }

  public DueState due(Course course) {
    return deadlines.state(deadlines.of(course));
  }

  public boolean isOpen(Course course) {
    return told(course).open();
  }

  public Statuses.Told told(Course course) {
    return statuses.of(course.status());
  }

  /** The matter as it was when the case was applied for. */
  public Matter matter(Course course) {
    LocalDate applied = LocalDate.ofInstant(course.appliedAt(), ChinaTime.ZONE);
    return matters
        .find(course.matter(), applied)
        .or(() -> matters.latest(course.matter()))
        .orElseThrow(() -> new IllegalStateException("no matter " + course.matter()));
  }
}
