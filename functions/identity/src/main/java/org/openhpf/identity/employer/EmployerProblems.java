package org.openhpf.identity.employer;

import org.openhpf.edge.http.Problem;

/** What requests about employers are refused with. */
public final class EmployerProblems {
  public static final Problem NOT_THE_REPRESENTATIVE =
      new Problem(
          422,
          "not-the-representative",
          "与工商登记不一致",
          "统一社会信用代码、单位名称与法定代表人须和工商登记一致，且由法定代表人本人办理；登记刚变更的，请等登记机关更新后再试。");
  public static final Problem NO_SUCH_EMPLOYER =
      new Problem(
          404, "no-such-employer", "没有可管理的单位", "该单位未登记，或您不是其法定代表人、也未获授权管理经办人；请由法定代表人先办理单位登记。");
  public static final Problem ONLY_THE_REPRESENTATIVE =
      new Problem(
          403, "only-the-representative", "须由法定代表人办理", "授予、移交或撤销管理经办人的权限，以及为自己授权，须由法定代表人登录办理。");

  private EmployerProblems() {}
}
