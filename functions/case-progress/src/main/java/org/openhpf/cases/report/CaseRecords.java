package org.openhpf.cases.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.Course;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.province.record.OutgoingRecord;
import org.openhpf.province.record.OutgoingRecords;

/** Cases as the province is to have them: complete, or held with what keeps them here. */
public final class CaseRecords implements OutgoingRecords {
  private final Cases cases;
  private final ReadCase read;
  private final Applicants applicants;
  private final ValidateCase validate;
  private final CaseFields fields = new CaseFields();

  public CaseRecords(
      Cases cases, ReadCase read, Applicants applicants, CaseCodes codes, CaseRules rules) {
    this.cases = cases;
    this.read = read;
    this.applicants = applicants;
    validate = new ValidateCase(codes, rules);
  }

  @Override
  public Optional<OutgoingRecord> find(String recordId) {
    return cases.find(new ProjectNo(recordId)).map(this::record);
  }

  private OutgoingRecord record(Case one) {
    Course course =
        read.course(one).orElseThrow(() -> new IllegalStateException("a case without a course"));
    Optional<Applicant> applicant =
        one.applicant().map(known -> applicants.open(one.projectNo(), known));
    var reported =
        new ReportedCase(
            one, course, read.matter(course), read.told(course).proStatus(), applicant);
    List<String> reasons = validate.reasons(reported);
    LocalDate day = one.projectNo().openedOn();
    return reasons.isEmpty()
        ? new OutgoingRecord.Complete(
            one.projectNo().value(),
            day,
            one.version(),
            fields.of(reported, applicant.orElseThrow()),
            CaseFields.PERSONAL)
        : new OutgoingRecord.Held(one.projectNo().value(), day, one.version(), reasons);
  }
}
