package org.openhpf.edge.http;

/** The problems every route may answer; a capability's own stand beside its routes. */
public final class Problems {
  public static final Problem INVALID_REQUEST =
      new Problem(400, "invalid-request", "请求内容有误", "请按提示修改后重新提交。");
  public static final Problem SIGN_IN_REQUIRED =
      new Problem(401, "sign-in-required", "请先登录", "登录后再办理此业务。");
  public static final Problem ROLE_NOT_ALLOWED =
      new Problem(403, "role-not-allowed", "无权办理", "您的账号类型不能办理此业务。");
  public static final Problem ASSURANCE_TOO_LOW =
      new Problem(403, "assurance-too-low", "实名等级不足", "请先完成实名核验（如人脸识别或银行卡核验），或到柜台办理。");
  public static final Problem NOT_BY_OTHERS =
      new Problem(
          403, "not-by-others", "此项业务不能代办", "您正在为他人代办，而这项业务不在授权的事项之内，须由本人登录办理，或请其在授权中增加此事项。");
  public static final Problem STANDING_ENDED =
      new Problem(403, "standing-ended", "代办授权已结束", "授权已到期或已被撤销，请退出代办；如仍需代办，请授权人重新授权。");
  public static final Problem NOT_OWNER =
      new Problem(403, "not-owner", "只能办理本人的业务", "该记录不属于当前登录的账号。");
  public static final Problem NOT_FOUND =
      new Problem(404, "not-found", "没有找到", "请检查编号是否正确，或从列表中重新进入。");
  public static final Problem IDEMPOTENCY_KEY_REUSED =
      new Problem(
          409,
          "idempotency-key-reused",
          "请求标识已被使用",
          "同一个 Idempotency-Key 只能用于内容相同的请求；新的请求请换一个新的标识。");
  public static final Problem REQUEST_TOO_LARGE =
      new Problem(413, "request-too-large", "提交的内容过大", "请缩减内容后重新提交；文件请用文件上传功能。");
  public static final Problem UNSUPPORTED_MEDIA_TYPE =
      new Problem(415, "unsupported-media-type", "不支持的内容格式", "请以 application/json（UTF-8）提交。");
  public static final Problem INTERNAL_ERROR =
      new Problem(500, "internal-error", "系统出现故障", "您的数据没有受到影响，请稍后再试；如仍不成功，请拨打 12329 并告知关联编号。");
  public static final Problem TRY_AGAIN_LATER =
      new Problem(503, "try-again-later", "系统繁忙", "请稍等几秒后再试，重复提交不会重复办理。");

  private Problems() {}
}
