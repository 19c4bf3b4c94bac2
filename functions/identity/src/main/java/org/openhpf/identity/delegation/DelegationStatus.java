package org.openhpf.identity.delegation;

/** Where a delegation has come to; one that has run out is so by its date alone. */
public enum DelegationStatus {
  /** 待接受: the delegate has not agreed yet. */
  OFFERED,
  /** 有效. */
  ACTIVE,
  /** 已结束, by either of the two or by who decides for the employer. */
  ENDED,
  /** 已到期. */
  EXPIRED
}
