package org.openhpf.identity.session;

/** Where the client keeps its refresh handle. */
public enum Keep {
  /** In a cookie that no script sees: pages. */
  COOKIE,
  /** In the reply's body: mini-programs and apps. */
  BODY
}
