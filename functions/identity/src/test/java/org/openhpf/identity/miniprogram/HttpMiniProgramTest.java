package org.openhpf.identity.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.identity.miniprogram.MiniProgram.Recognising;
import org.openhpf.identity.outside.Party;

class HttpMiniProgramTest {
  private static final String PATH = "/sns/jscode2session";

  private static Party weChat;

  @BeforeAll
  static void start() {
    weChat = Party.start();
  }

  @AfterAll
  static void stop() {
    weChat.close();
  }

  @Test
  void asksAsWeChatWantsToBeAskedAndKeepsNoSessionKey() {
    weChat.answer(
        PATH, Party.Answer.json("{\"session_key\":\"k==\",\"openid\":\"o6_bmjrPTlm6_2sgVt7h\"}"));

    assertThat(recognise("a&b=c d")).isEqualTo(new Recognising.Recognised("o6_bmjrPTlm6_2sgVt7h"));
    assertThat(weChat.asked().getLast().method()).isEqualTo("GET");
    assertThat(weChat.asked().getLast().address())
        .isEqualTo(
            PATH + "?appid=wx1&secret=s%2B1&js_code=a%26b%3Dc+d&grant_type=authorization_code");
    assertThat(new Recognising.Recognised("o6_bmjrPTlm6_2sgVt7h").toString()).doesNotContain("o6_");
  }

  @ParameterizedTest
  @CsvSource({
    "40029,CodeRefused",
    "40163,CodeRefused",
    "41008,CodeRefused",
    "40226,Blocked",
    "-1,Unavailable",
    "45011,Unavailable",
    "40013,Unavailable",
    "40125,Unavailable",
    "99999,Unavailable"
  })
  void everyErrorCodeHasItsOutcome(int errcode, String outcome) {
    weChat.answer(
        PATH,
        Party.Answer.json(
            "{\"errcode\":%d,\"errmsg\":\"e\",\"openid\":\"o6_bmjrPTlm6_2sgVt7h\"}"
                .formatted(errcode)));

    assertThat(recognise("code").getClass().getSimpleName()).isEqualTo(outcome);
  }

  /** Who is nobody must not become one person together with all others like him. */
  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"openid\":\"\"}", "{\"openid\":\"null\"}", "{\"openid\":\"a b\"}"})
  void nobodyIsRecognisedWithoutAnOpenId(String answer) {
    weChat.answer(PATH, Party.Answer.json(answer));

    assertThat(recognise("code")).isEqualTo(new Recognising.Unavailable());
  }

  @Test
  void aCentreWithoutAMiniProgramAsksNobody() {
    int before = weChat.asked().size();

    assertThat(new HttpMiniProgram(weChat.url(), "", "").recognise("code"))
        .isEqualTo(new Recognising.Unavailable());
    assertThat(weChat.asked()).hasSize(before);
  }

  private static Recognising recognise(String code) {
    return new HttpMiniProgram(weChat.url(), "wx1", "s+1").recognise(code);
  }
}
