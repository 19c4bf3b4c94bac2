package org.openhpf.appointments.standing;

import org.openhpf.edge.http.Problem;

/** What people are told when an appeal is refused a hearing. */
public final class StandingProblems {
  public static final Problem NOTHING_TO_APPEAL =
      new Problem(409, "nothing-to-appeal", "没有可申诉的暂停", "您目前可以正常预约，无需申诉。");
  public static final Problem APPEAL_PENDING =
      new Problem(409, "appeal-pending", "申诉正在处理", "该次暂停已有申诉，请等待处理结果，可在申诉记录中查看。");
  public static final Problem APPEAL_DECIDED =
      new Problem(409, "appeal-decided", "申诉已有处理结果", "处理结果不再更改，请在申诉记录中查看原因。");
  public static final Problem NO_SUCH_APPEAL =
      new Problem(404, "no-such-appeal", "没有找到该申诉", "请从申诉列表中选择。");
  public static final Problem OWN_CASE = new Problem(403, "own-case", "不能处理本人的申诉", "请由其他业务主管处理。");

  private StandingProblems() {}
}
