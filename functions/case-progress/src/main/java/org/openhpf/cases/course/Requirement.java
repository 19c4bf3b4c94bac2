package org.openhpf.cases.course;

import java.util.Locale;

/** What an event must carry; each is the field of that name. */
public enum Requirement {
  NOTE("请填写告知申请人的说明或理由"),
  UNTIL("请填写截止日期"),
  STEP("请填写环节名称"),
  PROCEDURE("请选择特别程序的种类"),
  DAYS("请填写特别程序所需的工作日数"),
  MATTER("请选择事项");

  private final String missing;

  Requirement(String missing) {
    this.missing = missing;
  }

  /** Chinese, for who left it out. */
  public String missing() {
    return missing;
  }

  /** The field's name. */
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
