package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.PersonStatus;
import org.openhpf.identity.proof.DynamoProofs;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as the first release wrote them, with attributes of a later one. */
class OldRowsTest {
  private static final String WHEN = "2026-11-20T02:00:00.000000000Z";
  private static final String SESSION = "0123456789abcdefghijklmnop";

  private final SignInDesk desk = new SignInDesk();

  @Test
  void aPersonWithoutNameAndNumber() {
    put(
        "PROFILE",
        Map.of(
            "personId", text("p"),
            "personStatus", text("ACTIVE"),
            "personRoles", AttributeValue.fromL(List.of(text("citizen"), text("of-tomorrow"))),
            "createdAt", text(WHEN)));

    var person = new DynamoPersons(desk.parts).find("p").orElseThrow();
    assertThat(person.status()).isEqualTo(PersonStatus.ACTIVE);
    assertThat(person.roles()).hasSize(1);
    assertThat(person.isProven()).isFalse();
  }

  @Test
  void aSessionThatWasNeverRenewedAndActsForNobody() {
    put(
        "SESSION#" + SESSION,
        Map.ofEntries(
            Map.entry("sessionId", text(SESSION)),
            Map.entry("personId", text("p")),
            Map.entry("way", text("PHONE")),
            Map.entry("channel", text("web")),
            Map.entry("keep", text("BODY")),
            Map.entry("cap", number(3)),
            Map.entry("assuranceLevel", number(2)),
            Map.entry("secondFactor", AttributeValue.fromBool(false)),
            Map.entry("renewals", number(0)),
            Map.entry("startedAt", text(WHEN)),
            Map.entry("lastUsedAt", text(WHEN)),
            Map.entry("endsAt", text("2026-12-20T02:00:00.000000000Z")),
            Map.entry("begunAt", text(WHEN))));

    var sessions = new DynamoSessions(desk.parts, new SessionRules(desk.clock));
    var session = sessions.find("p", SESSION).orElseThrow();
    assertThat(session.isOpenAt(desk.clock.instant())).isTrue();
    assertThat(session.acting()).isEmpty();
    assertThat(session.openedBy()).isEmpty();
    assertThat(sessions.of("p", 10, Optional.empty()).items()).hasSize(1);
  }

  @Test
  void aProofThatDoesNotRunOut() {
    put(
        "PROOF#real-name",
        Map.of(
            "proofKind", text("real-name"),
            "proofLevel", number(2),
            "provenAt", text(WHEN)));

    assertThat(new DynamoProofs(desk.parts).level("p", desk.clock.instant())).isEqualTo(2);
  }

  private void put(String sk, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.putAll(key("PERSON#p", sk));
    item.put("ofTomorrow", text("x"));
    desk.parts.table().put(item, "attribute_not_exists(pk)", Map.of());
  }
}
