package org.openhpf.reviews.service;

import static org.openhpf.kernel.InvalidValue.require;

import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ProjectNo;

/**
 * A service point of a case: the n-th time somebody was served in it (服务次数, serviceNumber). It has
 * one review and at most one rectification (一事一评, 一次一评), whose ids are its own: {@code
 * <projectNo>-<serviceNumber>}.
 *
 * @param number 1 to 99
 */
public record ServiceId(ProjectNo projectNo, int number) {
  /**
   * @throws InvalidValue if the number is none of 1 to 99
   */
  public ServiceId {
    require(number >= 1 && number <= 99, "serviceNumber", "服务次数须为 1 至 99");
  }

  /**
   * @throws InvalidValue if it is no such id
   */
  public static ServiceId parse(String id) {
    int dash = id.indexOf('-');
    require(dash > 0 && id.substring(dash + 1).matches("[1-9][0-9]?"), "reviewId", "评价编号有误，请核对");
    return new ServiceId(
        new ProjectNo(id.substring(0, dash)), Integer.parseInt(id.substring(dash + 1)));
  }

  public String matter() {
    return projectNo.matter();
  }

  /** The id of its review and of its rectification. */
  @Override
  public String toString() {
    return projectNo + "-" + number;
  }
}
