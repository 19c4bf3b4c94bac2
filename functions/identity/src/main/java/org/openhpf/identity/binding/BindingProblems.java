package org.openhpf.identity.binding;

import org.openhpf.edge.http.Problem;

/** What may be wrong with a change of what leads to an account. */
final class BindingProblems {
  static final Problem ID_NUMBER_REQUIRED =
      new Problem(403, "id-number-required", "需要核对身份证号码", "您的账号已实名，更改绑定前请输入您的身份证号码。");
  static final Problem WRONG_ID_NUMBER =
      new Problem(422, "wrong-id-number", "身份证号码不正确", "请核对后重新输入；连续输错将暂时锁定。");
  static final Problem NO_SUCH_BINDING =
      new Problem(404, "no-such-binding", "没有找到该绑定", "它可能已经解绑或已失效，请刷新列表后再试。");
  static final Problem LAST_WAY_IN =
      new Problem(409, "last-way-in", "这是您唯一的登录方式", "请先绑定另一种登录方式，再解绑它。");
  static final Problem OWNER_UNVERIFIABLE =
      new Problem(409, "owner-unverifiable", "暂时无法核实本人", "您的账号未绑定手机号且未实名，请先绑定手机号或完成实名认证，再解绑。");

  private BindingProblems() {}
}
