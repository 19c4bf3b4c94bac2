package org.openhpf.identity.proof;

import org.openhpf.edge.http.Problem;

/** What may be wrong with a proof. */
public final class ProofProblems {
  static final Problem NO_MATCH =
      new Problem(422, "proof-does-not-match", "核验不一致", "填写的信息与登记信息不一致，请核对后再试，或到柜台办理。");
  public static final Problem NO_TRY_LEFT =
      new Problem(429, "too-many-proofs", "今日核验次数已用完", "为保护您的信息，每天核验次数有限，请过一天再试，或到柜台办理。");
  static final Problem PHONE_NOT_OWN =
      new Problem(409, "phone-not-bound", "预留手机号不是本账号的手机号", "请先用短信验证码绑定银行卡预留手机号，再核验银行卡。");
  static final Problem HAS_ANOTHER_NUMBER =
      new Problem(409, "another-id-number", "账号已实名为另一证件", "本账号已经实名，证件号码与填写的不同。如需更正，请带身份证到柜台办理。");
  public static final Problem UNAVAILABLE =
      new Problem(503, "proof-service-unavailable", "核验服务暂时不可用", "本次不计入核验次数，请稍后再试，或到柜台办理。");

  private ProofProblems() {}
}
