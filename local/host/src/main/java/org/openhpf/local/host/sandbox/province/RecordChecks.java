package org.openhpf.local.host.sandbox.province;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the platform asks of a record's fields, all of them texts by now: those that must be there
 * for its status, code lists, forms, the order of times.
 */
final class RecordChecks {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final List<String> OF_ANY =
      List.of("areaCode", "deptCode", "taskCode", "projectNo");
  private static final List<String> OF_CASES =
      List.of(
          "taskHandleItem",
          "projectName",
          "proStatus",
          "userName",
          "userProp",
          "certType",
          "certNumber",
          "mobile",
          "projectType",
          "proChannel",
          "deptName",
          "dataSource");
  private static final List<String> OF_REVIEWS =
      List.of("assessNumber", "pf", "satisfaction", "assessTime", "isdefault");

  private static final Map<String, String> FORMS =
      Map.ofEntries(
          Map.entry("areaCode", "[0-9]{6}"),
          Map.entry("deptCode", "[0-9A-Z]{18}"),
          Map.entry("taskCode", "[0-9A-Z]{31}"),
          Map.entry("projectNo", "[0-9A-Za-z-]{1,64}"),
          Map.entry("proStatus", "[123]"),
          Map.entry("userProp", "[1-69]"),
          Map.entry("certType", "[0-9]{3}"),
          Map.entry("mobile", "1[3-9][0-9]{9}"),
          Map.entry("projectType", "[12]"),
          Map.entry("proChannel", "[12]"),
          Map.entry("promiseType", "[0-3]"),
          Map.entry("anticipateType", "[0-3]"),
          Map.entry("promiseDay", "[0-9]{1,4}"),
          Map.entry("anticipateDay", "[0-9]{1,4}"),
          Map.entry("serviceNumber", "[1-9][0-9]?"),
          Map.entry("assessNumber", "[1-9][0-9]?"),
          Map.entry("satisfaction", "[1-5]"),
          Map.entry("isdefault", "[01]"));
  private static final Set<String> TIMES =
      Set.of("applyDate", "acceptDate", "resultDate", "serviceTime", "assessTime");
  private static final Set<String> PERSONAL = Set.of("userName", "certNumber", "mobile");

  private RecordChecks() {}

  /**
   * @param fields opened
   * @param encrypted names of those that came encrypted
   * @throws Refusal naming the field at fault
   */
  static void check(String kind, Map<String, String> fields, Set<String> encrypted) throws Refusal {
    for (String name : fields.keySet()) {
      if (PERSONAL.contains(name) && !encrypted.contains(name)) {
        throw new Refusal("1006", name + " 未加密");
      }
    }
    require(fields, OF_ANY);
    switch (kind) {
      case "case" -> checkCase(fields);
      case "review" -> checkReview(fields);
      default -> throw new Refusal("1001", "不认识的数据类别");
    }
    for (Map.Entry<String, String> form : FORMS.entrySet()) {
      String value = fields.get(form.getKey());
      if (value != null && !value.matches(form.getValue())) {
        throw new Refusal("1003", form.getKey() + " 不符合代码或格式要求");
      }
    }
    for (String name : TIMES) {
      time(fields, name);
    }
  }

  private static void checkCase(Map<String, String> fields) throws Refusal {
    require(fields, OF_CASES);
    String status = fields.get("proStatus");
    if (!status.equals("1")) {
      require(fields, List.of("acceptDate"));
    }
    if (status.equals("3")) {
      require(fields, List.of("resultDate"));
    }
    if (fields.get("projectType").equals("2")) {
      require(fields, List.of("promiseDay", "promiseType", "anticipateDay", "anticipateType"));
    }
    inOrder(fields, "applyDate", "acceptDate");
    inOrder(fields, "acceptDate", "resultDate");
  }

  private static void checkReview(Map<String, String> fields) throws Refusal {
    require(fields, OF_REVIEWS);
    String level = fields.get("satisfaction");
    String details = fields.getOrDefault("evalDetail", "");
    if (level.matches("[12]")
        && details.isEmpty()
        && fields.getOrDefault("writingEvaluation", "").isBlank()) {
      throw new Refusal("1002", "差评须有评价详情或文字");
    }
    for (String code : details.split("\u0001")) {
      if (!code.isEmpty() && !code.matches(level + "[0-9]{2}")) {
        throw new Refusal("1003", "evalDetail 与满意度不符");
      }
    }
  }

  private static void require(Map<String, String> fields, List<String> names) throws Refusal {
    for (String name : names) {
      if (fields.getOrDefault(name, "").isBlank()) {
        throw new Refusal("1002", name + " 不能为空");
      }
    }
  }

  private static void inOrder(Map<String, String> fields, String first, String second)
      throws Refusal {
    if (fields.containsKey(first)
        && fields.containsKey(second)
        && time(fields, second).isBefore(time(fields, first))) {
      throw new Refusal("1004", second + " 早于 " + first);
    }
  }

  private static LocalDateTime time(Map<String, String> fields, String name) throws Refusal {
    String value = fields.get(name);
    try {
      return value == null ? LocalDateTime.MIN : LocalDateTime.parse(value, TIME);
    } catch (DateTimeException e) {
      throw new Refusal("1003", name + " 不是时间");
    }
  }
}
