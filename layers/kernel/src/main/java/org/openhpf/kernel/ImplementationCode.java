package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.regex.Pattern;

/**
 * A matter's implementation code (实施编码), 31 characters: the department's unified social credit code
 * (18), 1 digit of kind, 6 of region, 6 of sequence. The split of the last 13 is as Guangdong's
 * service codes show it (design).
 */
public record ImplementationCode(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]{18}[0-9]{13}");

  /**
   * @throws InvalidValue if it is no such code
   */
  public ImplementationCode {
    require(FORM.matcher(value).matches(), "", "实施编码须为 31 位：18 位统一社会信用代码加 13 位数字");
    new UnifiedCreditCode(value.substring(0, 18));
  }

  /** Of the department that handles the matter. */
  public UnifiedCreditCode department() {
    return new UnifiedCreditCode(value.substring(0, 18));
  }

  /** Six digits, GB/T 2260. */
  public String region() {
    return value.substring(19, 25);
  }
}
