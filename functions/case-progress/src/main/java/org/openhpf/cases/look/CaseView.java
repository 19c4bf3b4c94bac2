package org.openhpf.cases.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.cases.course.DueState;
import org.openhpf.cases.course.EventKind;
import org.openhpf.edge.http.Field;

/** One case as its owner and officers see it. */
public record CaseView(
    @Field(value = "Number", example = "3036202611231234567897") String projectNo,
    String matter,
    String matterName,
    CaseStatus status,
    String statusName,
    int version,
    CaseHolderView holder,
    CaseUntilView until,
    DueState due,
    Optional<CaseMustDoView> mustDo,
    List<CaseMomentView> timeline,
    List<CaseServiceView> services,
    List<CaseDocumentView> documents,
    @Field("The owner's own in full; masked for others") Optional<CaseApplicantView> applicant,
    @Field("Officers: events that wait for what must come before them")
        Optional<List<CaseMomentView>> waiting,
    @Field("Officers: what the caller may let happen now") Optional<List<EventKind>> mayDo) {

  /** Who has it. */
  public record CaseHolderView(String name, Optional<String> branchName) {}

  /**
   * Until when.
   *
   * @param promised the centre's own last day
   * @param statutory the law's
   * @param stopped until when the clock is to stand
   */
  public record CaseUntilView(
      Optional<LocalDate> promised, Optional<LocalDate> statutory, Optional<LocalDate> stopped) {}

  /** What its applicant must do now. */
  public record CaseMustDoView(String text, Optional<LocalDate> until) {}

  /** One moment of it, in plain words. */
  public record CaseMomentView(Instant at, EventKind kind, String title, Optional<String> text) {}

  public record CaseServiceView(
      int serviceNumber,
      String branchId,
      String branchName,
      Optional<String> window,
      Instant endedAt) {}

  public record CaseDocumentView(String documentId, String status, String statusName, Instant at) {}

  public record CaseApplicantView(String name, String certificateNumber, String phone) {}

  /** One case of a list. */
  public record CaseSummaryView(
      String projectNo,
      String matter,
      String matterName,
      CaseStatus status,
      String statusName,
      int version,
      LocalDate openedOn,
      CaseHolderView holder,
      CaseUntilView until,
      DueState due,
      Optional<CaseMustDoView> mustDo) {}

  /** One case as anybody sees it who knows its number and four characters. */
  public record CaseQueryView(
      String projectNo,
      String matterName,
      CaseStatus status,
      String statusName,
      CaseHolderView holder,
      CaseUntilView until,
      DueState due,
      List<CaseMilestoneView> milestones) {}

  /** A moment without its text, which is the applicant's alone. */
  public record CaseMilestoneView(Instant at, String title) {}
}
