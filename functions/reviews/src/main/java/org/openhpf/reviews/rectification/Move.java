package org.openhpf.reviews.rectification;

import java.time.LocalDate;
import java.util.Optional;

/** What an officer does with a rectification. Texts are for the person to read, notes are not. */
public sealed interface Move {

  /** Somebody gets it, or another does. */
  record Assign(String department, Optional<String> handlerId) implements Move {}

  record Contact(Contacted outcome, String note) implements Move {}

  /** How a contact ended. */
  enum Contacted {
    REACHED("已与您取得联系"),
    NOT_REACHED("未能接通"),
    /** The person does not want to speak about it. */
    REFUSED("您表示不再说明情况");

    private final String chinese;

    Contacted(String chinese) {
      this.chinese = chinese;
    }

    /** As the person reads it. */
    String chinese() {
      return chinese;
    }
  }

  /**
   * @param plan of a complex one; empty where it has been done
   */
  record Rectify(String cause, String measure, Optional<Plan> plan) implements Move {}

  /**
   * @param text what will be done, for the person to read
   * @param until the last day
   */
  record Plan(String text, LocalDate until) {}

  record Reply(String text) implements Move {}

  /**
   * @param satisfied empty where nobody was reached
   */
  record CallBack(Optional<Boolean> satisfied, String note) implements Move {}

  record Close() implements Move {}

  /** The review is held for not valid. */
  record Doubt(String reason) implements Move {}

  /**
   * @param text why, for the person to read
   */
  record DecideDoubt(boolean confirmed, String text) implements Move {}
}
