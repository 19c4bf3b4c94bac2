package org.openhpf.identity.proof;

import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/** 实名核验服务: compares what people say with the registers of the police, banks and companies. */
public interface ProofService {

  /** What it says. */
  enum Verdict {
    /** 一致. */
    MATCH,
    /** 不一致, or on no register. */
    NO_MATCH,
    /** It cannot say at the moment, or the centre has no such service. */
    UNAVAILABLE
  }

  /** 姓名和公民身份号码, against the population register. */
  Verdict realName(String name, ResidentIdNumber idNumber);

  /**
   * 银行卡四要素, against the bank.
   *
   * @param phone the one kept at the bank, 11 digits
   */
  Verdict bankCard(String name, ResidentIdNumber idNumber, BankCardNumber cardNumber, String phone);

  /** 单位名称、统一社会信用代码和法定代表人, against the business register. */
  Verdict employer(
      UnifiedCreditCode creditCode,
      String name,
      String representativeName,
      ResidentIdNumber representativeIdNumber);
}
