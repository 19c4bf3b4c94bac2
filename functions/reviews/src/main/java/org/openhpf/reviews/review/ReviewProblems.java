package org.openhpf.reviews.review;

import org.openhpf.edge.http.Problem;

/** What people are told when a review cannot be given, seen or changed. */
public final class ReviewProblems {
  public static final Problem NOT_SERVED =
      new Problem(404, "not-served", "没有可以评价的服务", "只有接受过该项服务的人可以评价，请核对办件编号，或从我的办件中进入。");
  public static final Problem OWN_SERVICE =
      new Problem(403, "own-service", "不能评价或处理本人提供的服务", "请由其他工作人员办理。");
  public static final Problem NOT_OPEN =
      new Problem(409, "review-not-open", "评价尚未开放", "服务结束、您离开窗口后即可评价，请稍后再试。");
  public static final Problem CLOSED =
      new Problem(409, "review-closed", "评价期已结束", "如对服务有意见或建议，请拨打 12329 反映。");
  public static final Problem ALREADY_REVIEWED =
      new Problem(409, "already-reviewed", "该次服务已经评价过", "每次服务评价一次；如需补充，可以在我的评价中追加评价。");
  public static final Problem LINK_OVER =
      new Problem(404, "review-link-over", "评价链接无效或已过期", "请核对链接是否完整，或登录后在我的办件中评价。");
  public static final Problem NO_SUCH_REVIEW =
      new Problem(404, "review-not-found", "没有找到该评价", "请从我的评价列表中选择。");
  public static final Problem ALREADY_SUPPLEMENTED =
      new Problem(409, "already-supplemented", "已经追加过评价", "每条评价可以追加一次。");
  public static final Problem TOO_LATE_TO_SUPPLEMENT =
      new Problem(409, "too-late-to-supplement", "追加评价的期限已过", "如对服务仍有意见或建议，请拨打 12329 反映。");
  public static final Problem REVIEW_CHANGED =
      new Problem(409, "review-changed", "该评价已有变化", "您查看之后该评价有了变化，请刷新后再处理。");

  private ReviewProblems() {}
}
