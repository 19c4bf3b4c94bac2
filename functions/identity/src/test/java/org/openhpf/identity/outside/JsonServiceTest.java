package org.openhpf.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.identity.miniprogram.HttpMiniProgram;
import org.openhpf.identity.miniprogram.MiniProgram.Recognising;
import org.openhpf.identity.proof.HttpProofService;
import org.openhpf.identity.proof.ProofService.Verdict;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.ResidentIdNumber;

/** Whatever the other party does, there is an outcome, in time, and nothing of it in the log. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class JsonServiceTest {
  /** Leaves an exchange a quarter of a second. */
  private static final Duration SHORT = Duration.ofMillis(1_750);

  private static final String NAME = "林示例";
  private static final ResidentIdNumber NUMBER = new ResidentIdNumber("440100198507210028");
  private static final BankCardNumber CARD = new BankCardNumber("6222020000000000000");
  private static final String PHONE = "13900000001";
  private static final String CODE = "canary-js-code";
  private static final String SECRET = "canary-app-secret";
  private static final String TOKEN = "canary-proof-token";

  private static Party party;

  @BeforeAll
  static void start() {
    party = Party.start();
  }

  @AfterAll
  static void stop() {
    party.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("500", Party.Answer.status(500, "{\"openid\":\"o-canary-canary\"}")),
        Arguments.of("503 of a proxy", Party.Answer.status(503, "<html>busy</html>")),
        Arguments.of("404", Party.Answer.status(404, "{}")),
        Arguments.of("429", Party.Answer.status(429, "{}")),
        Arguments.of("no JSON", Party.Answer.json("<html>welcome</html>")),
        Arguments.of("nothing", Party.Answer.status(200, "")),
        Arguments.of("half of JSON", Party.Answer.json("{\"result\":\"match")),
        Arguments.of("a list", Party.Answer.json("[\"match\"]")),
        Arguments.of("two answers", Party.Answer.json("{\"result\":\"match\"}{}")),
        Arguments.of("of another type", Party.Answer.json("{\"result\":1,\"openid\":{}}")),
        Arguments.of("too long", Party.Answer.json("{\"x\":\"" + "x".repeat(70_000) + "\"}")),
        Arguments.of("nested", Party.Answer.json("[".repeat(5_000))),
        Arguments.of("redirect", Party.Answer.redirect("http://127.0.0.1:1/elsewhere")),
        Arguments.of("reset", Party.Answer.reset()),
        Arguments.of("never", Party.Answer.never()),
        Arguments.of("never ends", Party.Answer.half()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aFaultIsADeclaredOutcome(String name, Party.Answer fault) throws Exception {
    party.answer("/sns/jscode2session", fault);
    party.answer("/real-name", fault);
    party.answer("/bank-card", fault);
    try (var logged = new Logged()) {
      assertThat(within(() -> weChat(party.url()).recognise(CODE)))
          .isEqualTo(new Recognising.Unavailable());
      assertThat(within(() -> proofs(party.url()).realName(NAME, NUMBER)))
          .isEqualTo(Verdict.UNAVAILABLE);
      assertThat(within(() -> proofs(party.url()).bankCard(NAME, NUMBER, CARD, PHONE)))
          .isEqualTo(Verdict.UNAVAILABLE);
      assertThat(logged.text())
          .isNotEmpty()
          .doesNotContain(NAME, NUMBER.value(), CARD.value(), PHONE)
          .doesNotContainIgnoringCase("canary");
    }
  }

  @Test
  void nobodyThereIsADeclaredOutcome() throws Exception {
    String nowhere = "http://127.0.0.1:1";
    assertThat(weChat(nowhere).recognise(CODE)).isEqualTo(new Recognising.Unavailable());
    assertThat(proofs(nowhere).realName(NAME, NUMBER)).isEqualTo(Verdict.UNAVAILABLE);
  }

  @Test
  void nothingIsAskedWithoutTimeForTheAnswerOrWhilePrimed() throws Exception {
    int before = party.asked().size();
    var service = new JsonService("party");
    var address = URI.create(party.url() + "/real-name");
    assertThat(Deadline.within(Duration.ofSeconds(1), () -> service.get(address, Map.of())))
        .isEqualTo(new JsonService.Silent());
    Priming.run(() -> assertThat(weChat(party.url()).recognise(CODE)).isNotNull());
    assertThat(party.asked()).hasSize(before);
  }

  private static <T> T within(Callable<T> work) throws Exception {
    return Deadline.within(SHORT, work::call);
  }

  private static HttpMiniProgram weChat(String url) {
    return new HttpMiniProgram(url, "wx1", SECRET);
  }

  private static HttpProofService proofs(String url) {
    return new HttpProofService(url, TOKEN);
  }
}
