package org.openhpf.cases.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openhpf.cases.dossier.Applicant;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Parameters;

/**
 * The fields of a case data item (办件数据项) by the names that provinces connected to the national
 * platform use; times as {@code 2026-11-23 09:00:00}.
 */
final class CaseFields {
  /** Those that leave encrypted. */
  static final Set<String> PERSONAL = Set.of("userName", "certNumber", "mobile");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Parameters parameters = Parameters.load(CaseFields.class, "parameters.csv");

  Map<String, Object> of(ReportedCase reported, Applicant applicant) {
    Matter matter = reported.matter();
    var fields = new HashMap<String, Object>();
    fields.put("areaCode", matter.implementationCode().region());
    fields.put("deptCode", matter.implementationCode().department().value());
    fields.put("deptName", text("item.deptName", reported));
    fields.put("dataSource", text("item.dataSource", reported));
    fields.put("taskCode", matter.implementationCode().value());
    fields.put("taskHandleItem", matter.implementationCode().value() + "01");
    fields.put("projectNo", reported.one().projectNo().value());
    fields.put("projectName", matter.name());
    fields.put("projectType", Integer.toString(matter.handling().code()));
    fields.put("proStatus", Integer.toString(reported.proStatus()));
    fields.put("proChannel", Integer.toString(reported.one().channel().code()));
    fields.put("promiseDay", (long) matter.promised());
    fields.put("promiseType", Integer.toString(matter.unit().code()));
    fields.put("anticipateDay", (long) matter.statutory());
    fields.put("anticipateType", Integer.toString(matter.unit().code()));
    fields.put("applyDate", time(reported.course().appliedAt()));
    reported.acceptedAt().ifPresent(at -> fields.put("acceptDate", time(at)));
    reported.resultAt().ifPresent(at -> fields.put("resultDate", time(at)));
    reported
        .lastService()
        .ifPresent(
            service -> {
              fields.put("serviceNumber", Integer.toString(service.serviceNumber()));
              fields.put("serviceName", service.branchName());
              fields.put("serviceTime", time(service.endedAt()));
            });
    reported.one().branchName().ifPresent(name -> fields.put("proDepart", name));
    fields.put("userProp", Integer.toString(reported.one().userProp()));
    fields.put("userName", applicant.name());
    fields.put("certType", applicant.certificateType());
    fields.put("certNumber", applicant.certificateNumber());
    fields.put("mobile", applicant.phone());
    return fields;
  }

  private String text(String name, ReportedCase reported) {
    return parameters.get(name, reported.one().projectNo().openedOn()).value();
  }

  private static String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, ChinaTime.ZONE));
  }
}
