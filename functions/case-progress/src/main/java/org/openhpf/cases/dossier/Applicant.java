package org.openhpf.cases.dossier;

/**
 * Who applies; personal data, opened only for who may see it.
 *
 * @param certificateType of {@code certificate-types.csv}, 111 = resident identity card
 */
public record Applicant(
    String name, String certificateType, String certificateNumber, String phone) {
  /** 居民身份证. */
  public static final String ID_CARD = "111";

  /** What the public query asks for; shorter numbers are asked for whole. */
  public String lastFour() {
    return certificateNumber.substring(Math.max(0, certificateNumber.length() - 4));
  }

  /** So that no log or message holds it by accident. */
  @Override
  public String toString() {
    return "Applicant";
  }
}
