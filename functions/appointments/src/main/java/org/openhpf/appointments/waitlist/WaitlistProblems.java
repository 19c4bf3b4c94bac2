package org.openhpf.appointments.waitlist;

import org.openhpf.edge.http.Problem;

/** What people are told when they cannot wait or accept. */
public final class WaitlistProblems {
  public static final Problem ALREADY_WAITING =
      new Problem(409, "already-waiting", "您在该业务类别已有候补", "每人每个业务类别同时只能有一个候补，请先退出原候补。");
  public static final Problem PLACES_OPEN =
      new Problem(409, "places-open", "还有名额", "所选时段还有名额，无需候补，请直接预约。");
  public static final Problem NO_SUCH_WAITLIST_ENTRY =
      new Problem(404, "no-such-waitlist-entry", "没有找到该候补", "请从我的候补列表中选择。");
  public static final Problem NOTHING_OFFERED =
      new Problem(409, "nothing-offered", "没有待确认的名额", "候补尚未轮到，或已确认、已退出，请在候补记录中查看。");
  public static final Problem OFFER_EXPIRED =
      new Problem(409, "offer-expired", "候补名额已过期", "名额已顺延给下一位；如仍需办理请重新预约或候补。");

  private WaitlistProblems() {}
}
