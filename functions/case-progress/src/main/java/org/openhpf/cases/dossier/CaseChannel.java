package org.openhpf.cases.dossier;

/** How a case was applied for (办理渠道), with its code in case data items. */
public enum CaseChannel {
  ONLINE(1),
  OFFLINE(2);

  private final int code;

  CaseChannel(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
