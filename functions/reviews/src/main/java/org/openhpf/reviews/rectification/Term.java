package org.openhpf.reviews.rectification;

/** What has to be done within so many working days of the review. */
public enum Term {
  /** 分派: somebody has it. */
  ASSIGN("分派"),
  /** 联系核实: verified with the person; only of a review under the person's name. */
  CONTACT("联系核实"),
  /** 办结. */
  CLOSE("办结");

  private final String chinese;

  Term(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
