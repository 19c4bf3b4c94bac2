package org.openhpf.province.delivery;

/** How far a record's delivery is. */
public enum DeliveryStatus {
  /** It lacks something: leaves with the change that mends it. */
  HELD("待完善"),
  /** To be sent, or sent again. */
  WAITING("待报送"),
  /** Sent; the answer is not known. */
  SENT("已发出"),
  ACCEPTED("已接收"),
  /** The platform refused it: leaves with the next change, or a replay. */
  REFUSED("被退回");

  private final String title;

  DeliveryStatus(String title) {
    this.title = title;
  }

  /** Chinese, for officers. */
  public String title() {
    return title;
  }

  /** Whether it moves on by itself. */
  public boolean isUnderWay() {
    return this == WAITING || this == SENT;
  }
}
