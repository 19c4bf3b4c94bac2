package org.openhpf.cases.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.openhpf.cases.course.EventKind;

/**
 * What applicants are told of. What an officer wrote is in none of them: it is read in the case, by
 * its owner. A text has at most 70 characters where the matter's name leaves room; a longer one is
 * split and paid for in parts.
 */
public enum CaseNotice {
  ACCEPTED("case-accepted", "已受理，办理进度可在“我的办件”查看。"),
  NOT_ACCEPTED("case-not-accepted", "不予受理，理由请在“我的办件”查看。"),
  SUPPLEMENT("case-supplement", "需要您补正材料%s，内容请在“我的办件”查看。"),
  SUPPLEMENT_NEAR("case-supplement-near", "的补正即将到期，请%s完成。"),
  SUSPENDED("case-suspended", "进入特别程序，所需时间不计入办理时限。"),
  FINISHED("case-finished", "已办结，结果请在“我的办件”查看。");

  private final String template;
  private final String words;

  CaseNotice(String template, String words) {
    this.template = template;
    this.words = words;
  }

  /** The message platform's name of it. */
  public String template() {
    return template;
  }

  /** What an applicant is told when this happens; empty: nothing. */
  public static Optional<CaseNotice> of(EventKind kind) {
    return switch (kind) {
      case ACCEPTED -> Optional.of(ACCEPTED);
      case NOT_ACCEPTED -> Optional.of(NOT_ACCEPTED);
      case SUPPLEMENT_REQUIRED -> Optional.of(SUPPLEMENT);
      case SUSPENDED -> Optional.of(SUSPENDED);
      case FINISHED -> Optional.of(FINISHED);
      default -> Optional.empty();
    };
  }

  /**
   * The whole text message.
   *
   * @param until by when something is asked for
   */
  public String text(String matterName, Optional<LocalDate> until) {
    String day =
        until
            .map(last -> "于" + last.getMonthValue() + "月" + last.getDayOfMonth() + "日前")
            .orElse("");
    return "【住房公积金】您办理的“" + matterName + "”" + words.formatted(day);
  }
}
