package org.openhpf.identity.person;

/** 账号状态. */
public enum PersonStatus {
  /** 正常. */
  ACTIVE,
  /** 停用: signs in nowhere. */
  DISABLED
}
