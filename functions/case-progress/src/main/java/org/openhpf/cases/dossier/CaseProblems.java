package org.openhpf.cases.dossier;

import org.openhpf.edge.http.Problem;

/** What people are told when something cannot be done with a case. */
public final class CaseProblems {
  public static final Problem NO_SUCH_CASE =
      new Problem(404, "no-such-case", "没有找到相符的办件", "请核对办件编号；公开查询还须核对证件号码后四位。");
  public static final Problem TOO_MANY_TRIES =
      new Problem(429, "too-many-tries", "该办件今天的查询次数已用完", "请明天再查询，或登录后在“我的办件”查看。");
  public static final Problem OWN_CASE =
      new Problem(403, "handling-own-case", "不能经办本人的办件", "请由其他工作人员经办。");
  public static final Problem NOT_FOR_THIS_ROLE =
      new Problem(403, "not-for-this-role", "您的岗位不能做这一步", "请由有权限的主管办理。");
  public static final Problem CASE_CHANGED =
      new Problem(409, "case-changed", "办件已有变化", "您查看之后办件有了变化，请刷新后再操作。");
  public static final Problem STEP_NOT_POSSIBLE =
      new Problem(409, "step-not-possible", "办件当前状态不能做这一步", "请按办件页面列出的下一步办理。");
  public static final Problem CASE_FULL = new Problem(409, "case-full", "该办件的环节过多", "请办结后另立新的办件。");

  private CaseProblems() {}
}
