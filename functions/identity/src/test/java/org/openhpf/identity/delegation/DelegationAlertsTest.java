package org.openhpf.identity.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.identity.delegation.Town.END;
import static org.openhpf.identity.delegation.Town.GIVE;
import static org.openhpf.identity.delegation.Town.self;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.notice.SentTexts;
import org.openhpf.identity.notice.SentTexts.Text;
import org.openhpf.identity.person.Persons;

/** A delegate hears by SMS of what he may do, and that he may not any more. */
class DelegationAlertsTest {
  private static final String PHONE = "13900000001";
  private static final Text GIVEN =
      new Text(PHONE, "delegation-given", "【住房公积金】*示例委托您代办业务，请登录查看并确认。如有疑问请致电12329。");
  private static final Text ENDED =
      new Text(PHONE, "delegation-ended", "【住房公积金】*示例对您的委托已终止，您不能再代办。如有疑问请致电12329。");

  private final Town town = Town.inMemory();
  private final String mother = town.proven("陈示例", Town.idNumber(1));
  private final String son = town.proven("林示例", Town.idNumber(2));
  private final SentTexts texts = new SentTexts(town.parts(), town.dynamoDb);

  @Test
  void whenItIsGivenAndWhenItEnds() {
    reachable();
    String id = given("林示例", Town.idNumber(2));
    assertThat(texts.alerts()).containsExactly(GIVEN);

    later();
    town.call(END, self(mother, 1), null, "delegationId", id);
    assertThat(texts.alerts()).containsExactly(GIVEN, ENDED);
    town.call(END, self(mother, 1), null, "delegationId", id);
    assertThat(texts.alerts()).as("once more").containsExactly(GIVEN, ENDED);
  }

  @Test
  void whatHeEndsHimselfHeIsNotTold() {
    reachable();
    String id = given("林示例", Town.idNumber(2));
    town.call(Town.ACCEPT, self(son, 2), Map.of(), "delegationId", id);
    town.call(END, self(son, 1), null, "delegationId", id);

    assertThat(texts.alerts()).containsExactly(GIVEN);
  }

  @Test
  void whatSomebodyGaveEndsWithHisAccountAndIsTold() {
    reachable();
    String id = given("林示例", Town.idNumber(2));
    town.call(Town.ACCEPT, self(son, 2), Map.of(), "delegationId", id);
    later();
    new EndDelegation(town.delegations)
        .endAllOf(mother, new By("admin", "window", Optional.empty()));

    assertThat(texts.alerts()).containsExactly(GIVEN, ENDED);
  }

  /** Neither somebody else's name nor somebody without an account leads to a message. */
  @Test
  void nobodyElseHearsOfIt() {
    reachable();
    given("王示例", Town.idNumber(2));
    given("王示例", Town.idNumber(3));

    assertThat(texts.alerts()).isEmpty();
  }

  @Test
  void withoutAPhoneNothingIsSentAndNothingFails() {
    given("林示例", Town.idNumber(2));

    assertThat(texts.alerts()).isEmpty();
  }

  private void later() {
    town.clock.advance(Duration.ofMinutes(1));
  }

  private void reachable() {
    new DynamoBindings(town.parts())
        .bind(BindingKind.PHONE, PHONE, son, new Persons.Source(son, "web"));
  }

  private String given(String name, String idNumber) {
    var wish =
        Map.of(
            "delegateName",
            name,
            "delegateIdNumber",
            idNumber,
            "matters",
            List.of("appointments"),
            "until",
            "2026-12-31");
    return Json.read(town.call(GIVE, self(mother, 2), wish).getBody())
        .path("delegationId")
        .asString();
  }
}
