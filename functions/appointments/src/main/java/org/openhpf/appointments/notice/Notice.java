package org.openhpf.appointments.notice;

/** What people are told of. The ticket code is in none of them. */
public enum Notice {
  BOOKED("appointment-booked", "预约成功", "请按时到场取号，取号凭证见预约记录。"),
  RESCHEDULED("appointment-rescheduled", "预约已改期", "请按新的时间到场取号，取号凭证不变。"),
  CANCELLED("appointment-cancelled", "预约已取消", "如需办理请重新预约。"),
  RESEATED("appointment-reseated", "预约已调整", "原定管理部当日停办，已为您改约，取号凭证不变；不便前往可取消。"),
  CLOSED("appointment-closed", "预约因停办取消", "管理部当日停办且无合适时段可改约，请重新预约，不计爽约。"),
  REMINDER("appointment-reminder", "预约提醒", "请按时到场取号；不能到场请及时取消。"),
  PLACE_OFFERED("waitlist-offered", "候补名额已到", "请尽快确认，逾期名额将顺延给下一位。"),
  OFFER_EXPIRED("waitlist-expired", "候补名额已过期", "名额已顺延；如仍需办理请重新预约或候补。"),
  WAITLIST_CLOSED("waitlist-closed", "候补因停办结束", "管理部当日停办，请改选其他日期或其他管理部。"),
  PAUSED("booking-paused", "预约暂停", "多次爽约，预约暂停一段时间；可在预约记录中申诉。"),
  MEMBER_PAUSED("booking-paused", "家人预约暂停", "您为家人所约多次爽约，其预约暂停一段时间；如有异议请致电 12329。"),
  PAUSE_LIFTED("booking-resumed", "预约已恢复", "申诉已通过，您可以继续预约。"),
  APPEAL_REFUSED("appeal-refused", "申诉未通过", "原因见申诉记录；暂停期满后可继续预约。");

  private final String template;
  private final String headline;
  private final String advice;

  Notice(String template, String headline, String advice) {
    this.template = template;
    this.headline = headline;
    this.advice = advice;
  }

  /** The message platform's name of it. */
  public String template() {
    return template;
  }

  String headline() {
    return headline;
  }

  String advice() {
    return advice;
  }
}
