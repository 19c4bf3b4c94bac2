package org.openhpf.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.proof.ProofService.Verdict;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

class HttpProofServiceTest {
  private static final ResidentIdNumber NUMBER = new ResidentIdNumber("440100198507210028");

  private static Party party;

  @BeforeAll
  static void start() {
    party = Party.start();
  }

  @AfterAll
  static void stop() {
    party.close();
  }

  @Test
  void asksEachRegisterItsOwnQuestion() {
    party.answer("/p/real-name", Party.Answer.json("{\"result\":\"match\"}"));
    party.answer("/p/bank-card", Party.Answer.json("{\"result\":\"no-match\"}"));
    party.answer("/p/employer", Party.Answer.json("{\"result\":\"match\"}"));
    var service = new HttpProofService(party.url() + "/p", "t");

    assertThat(service.realName("林示例", NUMBER)).isEqualTo(Verdict.MATCH);
    assertThat(party.asked().getLast().authorization()).isEqualTo("Bearer t");
    assertThat(party.asked().getLast().body())
        .contains("\"name\":\"林示例\"", "\"idNumber\":\"440100198507210028\"");

    var card = new BankCardNumber("6222020000000000000");
    assertThat(service.bankCard("林示例", NUMBER, card, "13900000001")).isEqualTo(Verdict.NO_MATCH);
    assertThat(party.asked().getLast().body())
        .contains("\"cardNumber\":\"6222020000000000000\"", "\"phone\":\"13900000001\"");

    var employer = new UnifiedCreditCode("91440101MA0000007B");
    assertThat(service.employer(employer, "广州示例有限公司", "林示例", NUMBER)).isEqualTo(Verdict.MATCH);
    assertThat(party.asked().getLast().body())
        .contains("\"creditCode\":\"91440101MA0000007B\"", "\"representativeName\":\"林示例\"");
  }

  @Test
  void anyOtherWordIsNoVerdict() {
    party.answer("/real-name", Party.Answer.json("{\"result\":\"perhaps\"}"));
    assertThat(new HttpProofService(party.url(), "t").realName("林示例", NUMBER))
        .isEqualTo(Verdict.UNAVAILABLE);
    party.answer("/real-name", Party.Answer.status(400, "{\"result\":\"match\"}"));
    assertThat(new HttpProofService(party.url(), "t").realName("林示例", NUMBER))
        .isEqualTo(Verdict.UNAVAILABLE);
    assertThat(new HttpProofService("", "").realName("林示例", NUMBER)).isEqualTo(Verdict.UNAVAILABLE);
  }
}
