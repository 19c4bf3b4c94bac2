package org.openhpf.identity.miniprogram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.identity.Api;
import org.openhpf.identity.Neighbours;
import org.openhpf.identity.outside.Party;

class MiniProgramSignInTest {
  private static final String LIN = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M";
  private static final String CHEN = "o6_bmjrPTlm6_2sgVt7hMZOPfL3N";
  private static final String PHONE = "13900000001";

  private final Neighbours town = new Neighbours();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void whoComesForTheFirstTimeGivesAPhoneAndNeverAgain() {
    town.weChatUser(LIN);
    Api.Answer first = town.byMiniProgram();
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body().path("challenge").path("kind").asString()).isEqualTo("phone");

    Api.Answer in = withPhone(first, PHONE);
    assertThat(in.status()).isEqualTo(200);
    assertThat(town.claims(in)).containsEntry("channel", "mini-program");

    Api.Answer again = town.byMiniProgram();
    assertThat(again.body().path("status").asString()).isEqualTo("signed-in");
    assertThat(town.personId(again)).isEqualTo(town.personId(in));
    assertThat(again.sessionId()).isNotEqualTo(in.sessionId());
  }

  @Test
  void thePhoneLeadsToTheAccountThatItHasAlready() {
    String lin = town.personId(town.byPhone(PHONE));
    town.clock.advance(Duration.ofMinutes(2));
    town.weChatUser(LIN);

    assertThat(town.personId(withPhone(town.byMiniProgram(), PHONE))).isEqualTo(lin);
  }

  @Test
  void anotherUserIsAnotherPerson() {
    town.weChatUser(LIN);
    String lin = town.personId(withPhone(town.byMiniProgram(), PHONE));
    town.weChatUser(CHEN);

    assertThat(town.personId(withPhone(town.byMiniProgram(), "13900000002"))).isNotEqualTo(lin);
    town.weChatUser(LIN);
    assertThat(town.personId(town.byMiniProgram())).isEqualTo(lin);
  }

  /** Somebody who only says that a phone is his binds nothing. */
  @Test
  void nothingIsBoundBeforeTheCodeWasRight() {
    String lin = town.personId(town.byPhone(PHONE));
    town.clock.advance(Duration.ofMinutes(2));
    town.weChatUser(CHEN);
    Api.Answer asked = town.byMiniProgram();
    town.answer(asked.sessionId(), Map.of("phone", PHONE));
    String wrong = town.signInCode(PHONE).equals("000000") ? "000001" : "000000";
    assertThat(town.answer(asked.sessionId(), Map.of("code", wrong)).problem())
        .isEqualTo("wrong-answer");

    Api.Answer again = town.byMiniProgram();
    assertThat(again.body().path("challenge").path("kind").asString()).isEqualTo("phone");
    assertThat(lin).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "40029,422,not-recognised",
    "40163,422,not-recognised",
    "40226,422,not-recognised",
    "-1,503,way-unavailable",
    "45011,503,way-unavailable"
  })
  void whatWeChatRefusesSignsNobodyIn(int errcode, int status, String problem) {
    town.party.answer(
        "/sns/jscode2session", Party.Answer.json("{\"errcode\":%d}".formatted(errcode)));

    assertThat(town.byMiniProgram().status()).isEqualTo(status);
    assertThat(town.byMiniProgram().problem()).isEqualTo(problem);
  }

  @Test
  void aCodeIsNeeded() {
    assertThat(town.start(Map.of("way", "mini-program")).status()).isEqualTo(400);
  }

  private Api.Answer withPhone(Api.Answer asked, String phone) {
    town.answer(asked.sessionId(), Map.of("phone", phone));
    return town.answer(asked.sessionId(), Map.of("code", town.signInCode(phone)));
  }
}
