package org.openhpf.identity.session;

import org.openhpf.edge.http.Problem;

/** What people are told when they cannot be signed in. */
public final class SessionProblems {
  public static final Problem TOO_MANY_CODES =
      new Problem(429, "too-many-codes", "获取验证码过于频繁", "请稍后再试，之前收到的验证码在有效期内仍可使用。");
  public static final Problem SIGN_IN_LOCKED =
      new Problem(429, "sign-in-locked", "登录已暂时锁定", "连续输错次数过多，请 30 分钟后再试；如非本人操作，请拨打 12329。");
  public static final Problem WRONG_ANSWER = new Problem(422, "wrong-answer", "输入不正确", "请核对后重新输入。");
  public static final Problem NOT_RECOGNISED =
      new Problem(422, "not-recognised", "登录信息不正确", "请核对后重试；多次不成功将暂时锁定。");
  public static final Problem CODE_EXPIRED =
      new Problem(410, "code-expired", "验证码已过期", "请重新获取验证码。");
  public static final Problem CODE_SUPERSEDED =
      new Problem(409, "code-superseded", "验证码已被新的代替", "请输入最近一条短信中的验证码，在获取它的页面上输入。");
  public static final Problem NO_SUCH_SIGN_IN =
      new Problem(404, "no-such-sign-in", "本次登录已失效", "请重新登录。");
  public static final Problem ANOTHER_ANSWER_EXPECTED =
      new Problem(409, "another-answer-expected", "需要另一项信息", "请按页面提示填写。");
  public static final Problem WEAK_PASSWORD =
      new Problem(422, "weak-password", "密码过于简单", "请使用至少 12 位、包含大小写字母、数字和符号的密码。");
  public static final Problem ACCOUNT_DISABLED =
      new Problem(403, "account-disabled", "账号已停用", "请携带身份证到柜台办理，或拨打 12329。");

  /** One id number, one phone, one user of a platform: one account. */
  public static final Problem ALREADY_ANOTHER_PERSON =
      new Problem(
          409,
          "already-another-person",
          "已属于另一个账号",
          "该证件或登录方式已属于另一个账号。请用那个账号登录；如不是您本人的账号，请带身份证到柜台办理。");

  public static final Problem BIND_FIRST =
      new Problem(409, "bind-first", "您已有账号", "请先用原来的方式登录，再在账号绑定中绑定该平台。");
  public static final Problem WAY_UNAVAILABLE =
      new Problem(503, "way-unavailable", "该登录方式暂时不可用", "请稍后再试，或选择其他登录方式。");
  public static final Problem WAY_NOT_OFFERED =
      new Problem(422, "way-not-offered", "不支持此登录方式", "请选择其他登录方式。");
  public static final Problem SESSION_ENDED =
      new Problem(401, "session-ended", "登录已结束", "请重新登录；如不是您本人退出的，请查看登录记录。");
  public static final Problem NO_SUCH_SESSION =
      new Problem(404, "no-such-session", "没有找到该登录", "它可能已经退出，请刷新列表。");
  public static final Problem SIGN_IN_ELSEWHERE =
      new Problem(503, "sign-in-elsewhere", "请在中心指定的平台登录", "账号由中心指定的平台管理，请从该平台登录，实名核验和账号绑定也在那里办理。");

  private SessionProblems() {}
}
