package org.openhpf.identity.delegation;

import java.util.concurrent.atomic.AtomicReference;
import org.openhpf.identity.proof.ProofService;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/** A business register that says what the test says. */
record ScriptedRegister(AtomicReference<Verdict> verdict) implements ProofService {
  @Override
  public Verdict realName(String name, ResidentIdNumber idNumber) {
    throw new AssertionError("a register of employers is asked about an employer alone");
  }

  @Override
  public Verdict bankCard(
      String name, ResidentIdNumber idNumber, BankCardNumber cardNumber, String phone) {
    throw new AssertionError("a register of employers is asked about an employer alone");
  }

  @Override
  public Verdict employer(
      UnifiedCreditCode creditCode,
      String name,
      String representativeName,
      ResidentIdNumber representativeIdNumber) {
    return verdict.get();
  }
}
