package org.openhpf.reviews.rectification;

import java.util.Arrays;
import java.util.List;

/** Where a rectification stands. */
public enum RectificationStatus {
  /** Nobody has it yet. */
  OPEN("待分派"),
  ASSIGNED("待联系核实"),
  /** Verified with the person, or tried often enough, or refused by the person. */
  CONTACTED("待整改"),
  /** A complex one: there is a plan with an end. */
  PLANNED("限期整改中"),
  RECTIFIED("待回复"),
  REPLIED("已回复，待办结"),
  /** One officer holds it for not valid: another decides. */
  IN_DOUBT("待复核"),
  CLOSED("已办结"),
  /** 核实不成立: cannot be verified, by two officers' word. */
  NOT_VALID("核实不成立");

  private static final List<RectificationStatus> UNDER_WAY =
      Arrays.stream(values()).filter(status -> !status.isEnd()).toList();

  private final String chinese;

  RectificationStatus(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** Whether nobody at the centre has to do anything any more. */
  public boolean isEnd() {
    return this == CLOSED || this == NOT_VALID;
  }

  /** All that are no end. */
  public static List<RectificationStatus> underWay() {
    return UNDER_WAY;
  }
}
