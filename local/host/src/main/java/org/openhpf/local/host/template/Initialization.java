package org.openhpf.local.host.template;

/**
 * When Lambda starts an environment; the variable AWS_LAMBDA_INITIALIZATION_TYPE tells it which.
 */
public enum Initialization {
  /** At the first invocation that finds none idle. */
  ON_DEMAND("on-demand"),
  /** When a version is published; invocations run from its snapshot. */
  SNAP_START("snap-start"),
  /** Ahead of the invocations, so many. */
  PROVISIONED("provisioned-concurrency");

  private final String variable;

  Initialization(String variable) {
    this.variable = variable;
  }

  public String variable() {
    return variable;
  }
}
