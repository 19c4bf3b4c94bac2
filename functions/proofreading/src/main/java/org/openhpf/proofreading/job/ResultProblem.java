package org.openhpf.proofreading.job;

/**
 * Something that its owner must know of a result, or why there is none.
 *
 * @param code of problems.csv
 * @param detail in Chinese, without personal data; "" where the table says all
 */
public record ResultProblem(String code, String detail) {
  public static ResultProblem of(String code) {
    return new ResultProblem(code, "");
  }
}
