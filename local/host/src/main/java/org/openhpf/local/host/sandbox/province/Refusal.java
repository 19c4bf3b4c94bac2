package org.openhpf.local.host.sandbox.province;

/** What the platform will not have, with its code; 1001 to 1999 are the record's fault. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  Refusal(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
