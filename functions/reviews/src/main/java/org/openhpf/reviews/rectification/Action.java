package org.openhpf.reviews.rectification;

import java.util.Optional;

/** What is done with a rectification, as its steps and transitions.csv call it. */
public enum Action {
  ASSIGN("已分派处理", "assign"),
  /** Nobody was reached. */
  ATTEMPT("联系您核实", "contact"),
  /** Reached, refused, or tried often enough. */
  CONTACT("已联系核实", "contact"),
  PLAN("已制定整改计划", "rectify"),
  RECTIFY("已整改", "rectify"),
  REPLY("已回复", "reply"),
  CALL_BACK("已回访", "call-back"),
  CLOSE("已办结", "close"),
  DOUBT("核实存疑，提交复核", "doubt"),
  /** That the review is not valid. */
  CONFIRM("复核认定评价不成立", "doubt-decision"),
  DISMISS("复核后继续整改", "doubt-decision"),
  REVIEW_AGAIN("您已再次评价"),
  /** By a second review that is negative again. */
  REOPEN("您再次评价为不满意，重新整改"),
  /** Its time ran out: the centre looks after it. */
  ESCALATE("已逾期，由中心督办");

  private final String title;
  private final Optional<String> route;

  Action(String title) {
    this.title = title;
    this.route = Optional.empty();
  }

  Action(String title, String route) {
    this.title = title;
    this.route = Optional.of(route);
  }

  /** As the person reads it, in Chinese. */
  public String title() {
    return title;
  }

  /** The last part of the officers' route that does it; empty where no officer does. */
  Optional<String> route() {
    return route;
  }
}
