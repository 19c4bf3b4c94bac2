package org.openhpf.identity.session;

/** What a sign-in waits for. */
public enum ChallengeKind {
  /** 短信验证码, 6 digits. */
  ONE_TIME_CODE,
  /** 身份证号码 of the person the phone was bound to; or that it is somebody else. */
  ID_NUMBER,
  /** A phone, from somebody whose way in is bound to nobody yet. */
  PHONE,
  /** A code of the authenticator, 6 digits. */
  TOTP,
  /** As TOTP, with the secret to set the authenticator up by. */
  TOTP_SETUP,
  /** A password of one's own in place of the initial one. */
  NEW_PASSWORD
}
