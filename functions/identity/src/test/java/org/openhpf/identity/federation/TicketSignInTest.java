package org.openhpf.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.Api;
import org.openhpf.identity.Neighbours;

class TicketSignInTest {
  private static final String PHONE = "13900000001";

  private final Neighbours town = new Neighbours();

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void whoIsNewGetsAnAccountAtTheLevelThePlatformVouchesFor() {
    Api.Answer in = town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L2"));

    assertThat(in.status()).isEqualTo(201);
    assertThat(in.body().path("level").asInt()).isEqualTo(3);
    assertThat(town.claims(in))
        .containsEntry("assurance_level", "3")
        .containsEntry("channel", "web");
    Api.Answer me = town.api.ask("GET /v1/me").with(town.claims(in)).answer();
    assertThat(me.body().path("name").asString()).isEqualTo("*示例");

    Api.Answer again = town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L2"));
    assertThat(town.personId(again)).isEqualTo(town.personId(in));
  }

  @Test
  void theIdNumberLeadsToTheAccountThatWasThere() {
    Map<String, String> lin = town.claims(town.byPhone(PHONE));
    town.prove(lin, "林示例", Neighbours.LIN);

    Api.Answer in = town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L2"));

    assertThat(town.personId(in)).isEqualTo(lin.get("person_id"));
    assertThat(in.body().path("level").asInt()).isEqualTo(3);
  }

  /** Name and id number of others are for sale: level 2 at a platform is no face. */
  @Test
  void anAccountThatWasThereIsJoinedByAFaceAlone() {
    Map<String, String> lin = town.claims(town.byPhone(PHONE));
    town.prove(lin, "林示例", Neighbours.LIN);

    Api.Answer refused = town.byTicket(town.ticket("u-x", "林示例", Neighbours.LIN, "L1"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("bind-first");

    // Whom the platform does not vouch for at all is somebody else.
    Api.Answer other = town.byTicket(town.ticket("u-y", "林示例", Neighbours.LIN, "L0"));
    assertThat(town.personId(other)).isNotEqualTo(lin.get("person_id"));
    assertThat(other.body().path("level").asInt()).isEqualTo(1);
  }

  @Test
  void anAccountAtThePlatformThatBecomesSomebodyElsesIsRefused() {
    town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L2"));

    Api.Answer refused = town.byTicket(town.ticket("u-lin", "陈示例", Neighbours.CHEN, "L2"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("already-another-person");
  }

  @Test
  void aLevelRunsOutWithThePlatformsWord() {
    String ticket = town.ticket("u-lin", "林示例", Neighbours.LIN, "L2");
    assertThat(town.byTicket(ticket).body().path("level").asInt()).isEqualTo(3);
    town.clock.advance(Duration.ofDays(366));

    Api.Answer later = town.byTicket(town.ticket("u-lin", "林示例", Neighbours.LIN, "L0"));
    assertThat(later.body().path("level").asInt()).isEqualTo(1);
  }

  @Test
  void aTicketIsGoodOnceAndWithItsVerifierAlone() {
    String ticket = town.ticket("u-lin", "林示例", Neighbours.LIN, "L2");
    assertThat(town.byTicket(ticket).status()).isEqualTo(201);
    assertThat(town.byTicket(ticket).problem()).isEqualTo("not-recognised");

    String other = town.ticket("u-lin", "林示例", Neighbours.LIN, "L2");
    Api.Answer refused =
        town.start(
            Map.of(
                "way", "ticket",
                "ticket", other,
                "verifier", "another-verifier-of-43-characters-or-more-0123"));
    assertThat(refused.problem()).isEqualTo("not-recognised");
    assertThat(town.byTicket(other).problem()).isEqualTo("not-recognised");
    assertThat(town.start(Map.of("way", "ticket", "ticket", other)).status()).isEqualTo(400);
  }
}
