package org.openhpf.identity.delegation;

import org.openhpf.edge.http.Problem;

/** What requests about delegations are refused with. */
public final class DelegationProblems {
  public static final Problem NO_SUCH_DELEGATION =
      new Problem(404, "no-such-delegation", "没有这项授权", "请在授权列表中重新选择；须由授权人或被授权的本人办理。");
  public static final Problem ALREADY_DELEGATED =
      new Problem(409, "already-delegated", "已授权此人", "同一人只能有一项未结束的授权，如需更改事项或期限，请先结束原授权再重新授权。");
  public static final Problem DELEGATION_OVER =
      new Problem(409, "delegation-over", "授权已结束", "授权已到期或已被撤销，如仍需代办，请授权人重新授权。");
  public static final Problem ACTING_NOT_FROM_HERE =
      new Problem(403, "acting-not-from-here", "不能在此代办", "为他人代办请用本人的手机或电脑登录，柜台和自助机上不能切换为代办。");

  private DelegationProblems() {}
}
