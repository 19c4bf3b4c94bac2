package org.openhpf.appointments.notice;

import java.util.Arrays;
import java.util.Optional;

/**
 * What people are told of. The ticket code is in none of them. An advice has at most 20 characters,
 * which is what WeChat takes as a keyword of a subscription message (thing.DATA).
 */
public enum Notice {
  BOOKED("appointment-booked", "预约成功", "请按时到场取号，取号凭证见预约记录。"),
  RESCHEDULED("appointment-rescheduled", "预约已改期", "请按新时间到场取号，取号凭证不变。"),
  CANCELLED("appointment-cancelled", "预约已取消", "如仍需办理，请重新预约。"),
  RESEATED("appointment-reseated", "预约已调整", "因停办已为您改约，如不方便可取消或改期。"),
  CLOSED("appointment-closed", "预约因停办取消", "请您重新预约，此次不计爽约，敬请谅解。"),
  /** The day before. */
  REMINDER("appointment-reminder", "预约提醒", "请按时到场取号，不能到场请及时取消。"),
  /** The hour before: it is too late to cancel. */
  STARTING_SOON("appointment-soon", "预约即将开始", "请按时到场取号，并带齐证件和材料。"),
  PLACE_OFFERED("waitlist-offered", "候补名额已到", "请尽快确认，逾期名额将顺延给下一位。", "请于%s前确认，逾期顺延下一位。"),
  OFFER_EXPIRED("waitlist-expired", "候补名额已过期", "名额已顺延，如仍需办理请重新预约或候补。"),
  WAITLIST_CLOSED("waitlist-closed", "候补因停办结束", "当日停办，请改选其他日期或管理部。"),
  PAUSED("booking-paused", "预约暂停", "因多次爽约暂停预约，可在预约记录中申诉。", "因多次爽约暂停至%s，可申诉。"),
  /** To whoever books for a family member. */
  MEMBER_PAUSED("member-booking-paused", "家人预约暂停", "家人多次爽约，如有异议请致电12329。", "家人因多次爽约暂停至%s。"),
  PAUSE_LIFTED("booking-resumed", "预约已恢复", "您的申诉已通过，可以继续预约。"),
  APPEAL_REFUSED("appeal-refused", "申诉未通过", "暂停期满后可继续预约，原因见申诉记录。");

  private final String template;
  private final String headline;
  private final String advice;
  private final Optional<String> adviceUntil;

  Notice(String template, String headline, String advice) {
    this(template, headline, advice, null);
  }

  Notice(String template, String headline, String advice, String adviceUntil) {
    this.template = template;
    this.headline = headline;
    this.advice = advice;
    this.adviceUntil = Optional.ofNullable(adviceUntil);
  }

  /** The message platform's name of it. */
  public String template() {
    return template;
  }

  static Optional<Notice> of(String template) {
    return Arrays.stream(values()).filter(notice -> notice.template.equals(template)).findFirst();
  }

  String headline() {
    return headline;
  }

  String advice() {
    return advice;
  }

  /**
   * @param until a time as people write it, at most 6 characters, e.g. {@code 09:40} or {@code
   *     12月30日}
   * @throws IllegalStateException if this notice speaks of no time
   */
  String adviceUntil(String until) {
    return adviceUntil
        .orElseThrow(() -> new IllegalStateException(this + " speaks of no time"))
        .formatted(until);
  }
}
