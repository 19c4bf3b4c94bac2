package org.openhpf.identity.notice;

/** What somebody is told of, so that he sees what he did not do himself; worded in alerts.csv. */
public enum Alert {
  /** To the phones an account had before. */
  PHONE_BOUND,
  /** To the phone that leads there no more, or to the others where somebody else's took it. */
  PHONE_UNBOUND,
  /** 委托. */
  DELEGATION_GIVEN,
  DELEGATION_ENDED,
  /** 经办授权, by an employer. */
  AGENCY_GIVEN,
  AGENCY_ENDED
}
