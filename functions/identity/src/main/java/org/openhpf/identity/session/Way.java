package org.openhpf.identity.session;

/** How somebody signs in; the highest level a way reaches stands in parameters.csv. */
public enum Way {
  /** 手机验证码. */
  PHONE,
  /** 微信小程序. */
  MINI_PROGRAM,
  /** Password and authenticator, for the centre's own people. */
  STAFF,
  /** The ticket of a federated platform (省、市统一身份认证). */
  TICKET,
  /** At the counter, before a clerk with the card seen. */
  COUNTER,
  /** At a self-service terminal, with the card seen. */
  KIOSK,
  /** A delegate or agent who acts for another. */
  ACTING
}
