package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.SignInDesk.Reply;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;

/** A number that nobody used for 90 days may have been given to somebody else (号码二次放号). */
class RecycledPhoneTest {
  private static final String PHONE = SignInDesk.PHONE;
  private static final String ID_NUMBER = "440100195803120015";

  private final SignInDesk desk = new SignInDesk();

  @Test
  void whoKnowsTheIdNumberIsTheSamePerson() {
    String person = proven();
    desk.clock.advance(Duration.ofDays(90));

    Reply asked = desk.signIn(PHONE);
    assertThat(asked.kind()).isEqualTo("id-number");
    assertThat(asked.body().has("tokens")).isFalse();
    Reply wrong = desk.answer(asked.sessionId(), Map.of("idNumber", "440100195006150086"));
    assertThat(wrong.problem()).isEqualTo("wrong-answer");
    assertThat(wrong.body().path("triesLeft").asInt()).isEqualTo(4);

    Reply in = desk.answer(asked.sessionId(), Map.of("idNumber", " 440100195803120015 "));
    assertThat(in.status()).isEqualTo(200);
    assertThat(desk.claims(in)).containsEntry("person_id", person);
    desk.clock.advance(Duration.ofDays(89));
    assertThat(desk.signIn(PHONE).status()).as("it has been used").isEqualTo(200);
  }

  @Test
  void whoIsSomebodyElseGetsAnAccountOfHisOwnAndThePhoneWithIt() {
    String before = proven();
    desk.clock.advance(Duration.ofDays(100));
    Reply asked = desk.signIn(PHONE);

    Reply in = desk.answer(asked.sessionId(), Map.of("notMe", true));

    String now = desk.claims(in).get("person_id");
    assertThat(now).isNotEqualTo(before);
    assertThat(in.body().path("level").asInt()).isEqualTo(1);
    var bindings = new DynamoBindings(desk.parts);
    assertThat(bindings.find(BindingKind.PHONE, PHONE).orElseThrow().personId()).isEqualTo(now);
    assertThat(bindings.of(before))
        .extracting(binding -> binding.kind())
        .doesNotContain(BindingKind.PHONE);
    desk.clock.advance(Duration.ofMinutes(2));
    assertThat(desk.claims(desk.signIn(PHONE))).containsEntry("person_id", now);
  }

  @Test
  void fiveWrongIdNumbersLock() {
    proven();
    desk.clock.advance(Duration.ofDays(90));
    Reply asked = desk.signIn(PHONE);
    for (int n = 0; n < 5; n++) {
      desk.answer(asked.sessionId(), Map.of("idNumber", "440100195006150086"));
    }

    assertThat(desk.answer(asked.sessionId(), Map.of("idNumber", ID_NUMBER)).problem())
        .isEqualTo("sign-in-locked");
  }

  @Test
  void aPhoneInUseOrOfSomebodyUnprovenIsNotAsked() {
    proven();
    desk.clock.advance(Duration.ofDays(89));
    assertThat(desk.signIn(PHONE).body().has("tokens")).isTrue();

    desk.signIn("13800000002");
    desk.clock.advance(Duration.ofDays(200));
    assertThat(desk.signIn("13800000002").body().has("tokens")).isTrue();
  }

  /** Somebody whose id number is known, with his phone. */
  private String proven() {
    var who = new Persons.Source("", "test");
    var registered =
        (Persons.Registering.Registered)
            new DynamoPersons(desk.parts)
                .register(
                    new KnownBy(BindingKind.ID_NUMBER, ID_NUMBER),
                    Optional.of("陈示例"),
                    Optional.empty(),
                    Set.of(Role.CITIZEN),
                    who);
    String person = registered.person().personId();
    desk.pool.createUser(person, Set.of(Role.CITIZEN));
    new DynamoBindings(desk.parts).bind(BindingKind.PHONE, PHONE, person, who);
    return person;
  }
}
