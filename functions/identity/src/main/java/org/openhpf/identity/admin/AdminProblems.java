package org.openhpf.identity.admin;

import org.openhpf.edge.http.Problem;

/** What administrators are told when something is refused. */
final class AdminProblems {
  static final Problem USERNAME_TAKEN = new Problem(409, "username-taken", "用户名已被使用", "请换一个用户名。");
  static final Problem NO_SUCH_PERSON = new Problem(404, "no-such-person", "没有找到该人员", "请从查询结果中进入。");
  static final Problem OWN_ACCOUNT = new Problem(403, "own-account", "不能处理本人的账号", "请由其他管理员处理。");

  private AdminProblems() {}
}
