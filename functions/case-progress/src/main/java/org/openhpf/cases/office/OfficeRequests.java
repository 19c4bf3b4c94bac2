package org.openhpf.cases.office;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseChannel;
import org.openhpf.edge.http.Field;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ProjectNo;

/** What the routes of the office take. */
final class OfficeRequests {
  private static final int LONGEST_NUMBER = 32;

  private OfficeRequests() {}

  record OpenCaseRequest(
      @Field(value = "Code of the matter", example = "3036", maxLength = 4) String matter,
      CaseChannel channel,
      @Field(value = "Branch", maxLength = 64) Optional<String> branchId,
      @Field(value = "Its name", maxLength = 60) Optional<String> branchName,
      CaseApplicantRequest applicant,
      @Field(value = "Account of the applicant, where he has one", maxLength = 64)
          Optional<String> personId) {}

  record CaseApplicantRequest(
      @Field(value = "Name", example = "林示例", maxLength = 60) String name,
      @Field(value = "Kind of certificate; absent: 111", example = "111", maxLength = 3)
          Optional<String> certificateType,
      @Field(value = "Number of the certificate", maxLength = LONGEST_NUMBER)
          String certificateNumber,
      @Field(value = "Phone", example = "13800000001", maxLength = 20) String phone,
      @Field(value = "Kind of applicant; absent: 1, a natural person", min = 1, max = 9)
          Optional<Integer> kind) {

    CaseApplicantRequest {
      require(phone.matches("[0-9+-]{5,20}"), "phone", "电话号码只能是 5 至 20 位数字，可含 + 和 -");
      require(
          certificateNumber.matches("[0-9A-Za-z()（）-]{4," + LONGEST_NUMBER + "}"),
          "certificateNumber",
          "证件号码须为 4 至 32 位字母或数字");
    }

    Applicant applicant() {
      return new Applicant(
          name.strip(),
          certificateType.orElse(Applicant.ID_CARD),
          certificateNumber.toUpperCase(Locale.ROOT),
          phone);
    }

    int userProp() {
      return kind.orElse(Case.NATURAL_PERSON);
    }
  }

  record MoveCaseRequest(
      @Field(value = "Case", maxLength = 22) String projectNo,
      @Field(value = "Its version as it was looked at", example = "2", min = 1) int version,
      EventKind kind,
      @Field(value = "For the applicant: reason, or what is missing", maxLength = 500)
          Optional<String> note,
      @Field(value = "Name of the step that begins", example = "业务审核", maxLength = 30)
          Optional<String> step,
      @Field(value = "Working days of a special procedure", min = 1) Optional<Integer> days,
      @Field("Last day for what is missing") Optional<LocalDate> until,
      @Field(value = "Special procedure", example = "verification", maxLength = 40)
          Optional<String> procedure,
      @Field(value = "Code of the right matter", maxLength = 4) Optional<String> matter) {

    MoveCaseRequest {
      requireNumber(projectNo);
    }
  }

  record CompleteApplicantRequest(
      @Field(value = "Case", maxLength = 22) String projectNo,
      @Field(value = "Its version as it was looked at", example = "2", min = 1) int version,
      CaseApplicantRequest applicant) {

    CompleteApplicantRequest {
      requireNumber(projectNo);
    }
  }

  /**
   * @throws InvalidValue if it is no number of a case
   */
  private static void requireNumber(String projectNo) {
    new ProjectNo(projectNo);
  }
}
