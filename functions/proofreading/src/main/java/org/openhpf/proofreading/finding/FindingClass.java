package org.openhpf.proofreading.finding;

/** What kind of fault a rule finds. */
public enum FindingClass {
  SPELLING("错别字"),
  WORD("用词"),
  PUNCTUATION("标点"),
  NUMERAL("数字与计量单位"),
  STRUCTURE("结构层次"),
  FORMAT("公文格式"),
  PERSONAL_DATA("个人信息");

  private final String chinese;

  FindingClass(String chinese) {
    this.chinese = chinese;
  }

  /** As officials read it. */
  public String chinese() {
    return chinese;
  }
}
