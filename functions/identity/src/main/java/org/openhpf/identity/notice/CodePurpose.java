package org.openhpf.identity.notice;

/** What a one-time code is for; its SMS says so. */
public enum CodePurpose {
  /** 登录. */
  SIGN_IN,
  /** 绑定手机. */
  BIND_PHONE,
  /** 解绑. */
  UNBIND
}
