package org.openhpf.kernel;

/** Sex (性别), with its codes in GB/T 2261.1-2003. */
public enum Sex {
  MALE("1"),
  FEMALE("2");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** The code of GB/T 2261.1: {@code 1} or {@code 2}. */
  public String code() {
    return code;
  }
}
