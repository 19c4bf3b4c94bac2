package org.openhpf.cases.office;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseChannel;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.Stored;
import org.openhpf.cases.office.OfficeOutcome.Done;
import org.openhpf.cases.office.OfficeOutcome.KeyReused;
import org.openhpf.cases.office.OfficeOutcome.OwnCase;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;

/** Opens a case for an applicant who is there, or whose papers came. */
public final class OpenCase {
  /** Of 900 million numbers a day and matter, the same twice in a row is none of chance. */
  private static final int MOST_TRIES = 3;

  private final Cases cases;
  private final Applicants applicants;
  private final DescribeChange describe;
  private final Matters matters;
  private final CaseRules rules;
  private final Ids ids;

  /**
   * What is applied for.
   *
   * @param matter code
   * @param userProp kind of the applicant
   * @param personId his account, where he has one
   */
  public record Application(
      String matter,
      CaseChannel channel,
      Optional<String> branchId,
      Optional<String> branchName,
      Applicant applicant,
      int userProp,
      Optional<String> personId) {}

  public OpenCase(
      Cases cases,
      Applicants applicants,
      DescribeChange describe,
      Matters matters,
      CaseRules rules,
      Ids ids) {
    this.cases = cases;
    this.applicants = applicants;
    this.describe = describe;
    this.matters = matters;
    this.rules = rules;
    this.ids = ids;
  }

  /**
   * @param clerk opaque id of who opens it
   * @throws InvalidValue naming the field, if there is no such matter
   */
  public OfficeOutcome open(
      Application application, String clerk, Actor by, Optional<RequestKey> request) {
    require(matters.find(application.matter(), rules.today()).isPresent(), "matter", "没有这个事项");
    if (application.personId().filter(clerk::equals).isPresent()) {
      return new OwnCase();
    }
    for (int i = 0; i < MOST_TRIES; i++) {
      ProjectNo number = ProjectNo.next(ids, application.matter(), rules.today());
      Case blank = Case.blank(number, application.channel(), rules.now());
      Case opened = opened(blank, application, clerk);
      var change = describe.of(blank, opened, "opened", by, Optional.empty(), request);
      switch (cases.store(change)) {
        case Stored.Done() -> {
          return new Done(change.after(), true);
        }
        case Stored.Before(ProjectNo before) -> {
          return new Done(cases.find(before).orElseThrow(), false);
        }
        case Stored.KeyReused() -> {
          return new KeyReused();
        }
        case Stored.Overtaken() -> {} // its number is another's
      }
    }
    throw new RetryLater("no free number was found");
  }

  private Case opened(Case blank, Application application, String clerk) {
    CaseEvent applied = CaseEvent.of(ids.next(), EventKind.APPLIED, rules.now(), clerk);
    return blank
        .with(applied)
        .with(
            applicants.seal(
                blank.projectNo(), application.applicant(), rules.now(), applied.eventId()))
        .ofKind(application.userProp())
        .at(application.branchId(), application.branchName())
        .ofPerson(application.personId());
  }
}
