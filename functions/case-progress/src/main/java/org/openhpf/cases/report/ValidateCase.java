package org.openhpf.cases.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.cases.dossier.Case;
import org.openhpf.kernel.ImplementationCode;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/**
 * What keeps a case from leaving for the province: order of times (申办、受理、环节、办结), fields that its
 * status needs, code lists, codes. Every reason is Chinese and says nothing personal.
 */
final class ValidateCase {
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final String CREDIT_CODE = "001";

  private final CaseCodes codes;
  private final CaseRules rules;

  ValidateCase(CaseCodes codes, CaseRules rules) {
    this.codes = codes;
    this.rules = rules;
  }

  /** Empty where it may leave. */
  List<String> reasons(ReportedCase reported) {
    var reasons = new ArrayList<String>();
    lists(reported, reasons);
    times(reported, reasons);
    codes(reported, reasons);
    reported
        .applicant()
        .ifPresentOrElse(
            applicant -> applicant(reported.one(), applicant, reasons),
            () -> reasons.add("申请人信息未齐"));
    return reasons;
  }

  private void lists(ReportedCase reported, List<String> reasons) {
    unless(codes.isIn("proStatus", reported.proStatus()), "办件状态不在代码表内", reasons);
    unless(codes.isIn("projectType", reported.matter().handling().code()), "办件类型不在代码表内", reasons);
    unless(codes.isIn("proChannel", reported.one().channel().code()), "办理渠道不在代码表内", reasons);
    unless(codes.isIn("dayUnit", reported.matter().unit().code()), "期限单位不在代码表内", reasons);
    unless(codes.isUserKind(reported.one().userProp()), "申请人类型不在代码表内", reasons);
  }

  private void times(ReportedCase reported, List<String> reasons) {
    Instant applied = reported.course().appliedAt();
    if (reported.proStatus() >= 2) {
      unless(reported.acceptedAt().isPresent(), "已受理的办件缺少受理时间", reasons);
    }
    if (reported.proStatus() == 3) {
      unless(reported.resultAt().isPresent(), "已办结的办件缺少办结时间", reasons);
    }
    reported.acceptedAt().ifPresent(at -> unless(!at.isBefore(applied), "受理时间早于申办时间", reasons));
    reported
        .resultAt()
        .ifPresent(
            at ->
                unless(!at.isBefore(reported.acceptedAt().orElse(applied)), "办结时间早于受理时间", reasons));
    Instant latest = reported.resultAt().orElse(rules.latestNow());
    for (CaseEvent event : reported.one().events()) {
      unless(!event.at().isAfter(rules.latestNow()), "环节时间晚于当前时间", reasons);
      if (event.kind() == EventKind.STEP && reported.acceptedAt().isPresent()) {
        boolean inside =
            !event.at().isBefore(reported.acceptedAt().get()) && !event.at().isAfter(latest);
        unless(inside, "环节“" + event.step().orElse("") + "”不在受理与办结之间", reasons);
      }
    }
    for (ServicePoint service : reported.one().services()) {
      unless(
          !service.endedAt().isBefore(service.startedAt()),
          "第 " + service.serviceNumber() + " 次服务的结束时间早于开始时间",
          reasons);
    }
  }

  private static void codes(ReportedCase reported, List<String> reasons) {
    try {
      new ImplementationCode(reported.matter().implementationCode().value());
    } catch (InvalidValue e) {
      reasons.add("事项实施编码有误：" + e.reason());
    }
  }

  private void applicant(Case one, Applicant applicant, List<String> reasons) {
    boolean natural = one.userProp() == Case.NATURAL_PERSON;
    String type = applicant.certificateType();
    unless(!applicant.name().isBlank(), "缺少申请人姓名或名称", reasons);
    unless(MOBILE.matcher(applicant.phone()).matches(), "手机号码不是 11 位有效号码", reasons);
    if (!codes.isCertificate(type)) {
      reasons.add("证件类型不在代码表内");
    } else if (!codes.isCertificateOf(type, natural)) {
      reasons.add("证件类型与申请人类型不符");
    } else if (type.equals(Applicant.ID_CARD)) {
      check(() -> new ResidentIdNumber(applicant.certificateNumber()), reasons);
    } else if (type.equals(CREDIT_CODE)) {
      check(() -> new UnifiedCreditCode(applicant.certificateNumber()), reasons);
    } else {
      unless(!applicant.certificateNumber().isBlank(), "缺少证件号码", reasons);
    }
  }

  private static void check(Runnable made, List<String> reasons) {
    try {
      made.run();
    } catch (InvalidValue e) {
      reasons.add(e.reason());
    }
  }

  /** Each reason once. */
  private static void unless(boolean sound, String reason, List<String> reasons) {
    if (!sound && !reasons.contains(reason)) {
      reasons.add(reason);
    }
  }
}
