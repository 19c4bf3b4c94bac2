package org.openhpf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.SignInDesk.Reply;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.SentTexts;
import org.openhpf.identity.pool.MemoryPool;
import org.openhpf.local.testing.PrintedLog;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * No phone, code, name, id number, password, token or handle stands in a log line, in any row of
 * any table, or in a message on its way.
 */
class CanaryTest {
  private static final String PHONE = "13712345678";
  private static final String OTHER_PHONE = "13712345679";
  private static final String ID_NUMBER = "440100195803120015";
  private static final String NAME = "金丝雀示例";
  private static final String PASSWORD = "Canary!Password1";

  private final SignInDesk desk = new SignInDesk();
  @RegisterExtension final PrintedLog printed = new PrintedLog();

  @Test
  void nothingOfAPersonIsReadWhereItIsNotSealed() {
    Set<String> canaries = new HashSet<>(List.of(PHONE, ID_NUMBER, NAME, PASSWORD));
    Reply started = desk.start(PHONE);
    String code = desk.codeOf(PHONE);
    desk.code(started.sessionId(), code.equals("000000") ? "000001" : "000000");
    Reply in = desk.code(started.sessionId(), code);
    secrets(in, canaries);
    secrets(desk.refresh(in.token("refreshToken")), canaries);
    bindAnother(desk.claims(in), canaries);
    staff(canaries);
    desk.post(
        "/v1/sessions", Map.of("way", "phone", "phone", PHONE + "0"), Map.of(), Map.of(), "a");

    String log = printed.text();
    assertThat(log).as("requests are logged at all").contains("POST /v1/sessions");
    String rows = rows();
    assertThat(rows).contains("OUTBOX#", "SESSION#", "person/");
    assertThat(canaries).hasSizeGreaterThan(10).noneMatch(log::contains).noneMatch(rows::contains);
    // Six digits stand in many a number: they are looked for where they would be a text.
    assertThat(rows).doesNotContain("S=" + code);
  }

  /** The first phone is told of it. */
  private void bindAnother(Map<String, String> claims, Set<String> canaries) {
    canaries.add(OTHER_PHONE);
    Reply sent =
        desk.post(
            "/v1/me/bindings",
            Map.of("kind", "phone", "phone", OTHER_PHONE),
            claims,
            Map.of(),
            SignInDesk.ADDRESS);
    String bindingId = sent.body().path("bindingId").asString();
    var code =
        new DynamoOneTimeCodes(desk.parts).find("bind/" + claims.get("person_id")).orElseThrow();
    Reply bound =
        desk.send(
            "POST /v1/me/bindings/{bindingId}/answers",
            "/v1/me/bindings/" + bindingId + "/answers",
            Map.of("bindingId", bindingId),
            Json.write(Map.of("code", code.code().orElseThrow())),
            claims,
            Map.of(),
            SignInDesk.ADDRESS);
    assertThat(bound.status()).isEqualTo(200);
    assertThat(new SentTexts(desk.parts, desk.dynamoDb()).alerts()).hasSize(1);
  }

  private void staff(Set<String> canaries) {
    Map<String, String> admin =
        Map.of(
            "person_id", "admin-1",
            "cognito:groups", "[admin staff]",
            "assurance_level", "3",
            "channel", "window");
    Reply made =
        desk.post(
            "/v1/staff",
            Map.of("username", "canary", "name", NAME, "groups", List.of("staff")),
            admin,
            Map.of(),
            "a");
    String initial = made.body().path("initialPassword").asString();
    canaries.add(initial);
    Reply first =
        desk.post(
            "/v1/sessions",
            Map.of("way", "staff", "username", "canary", "password", initial),
            Map.of(),
            Map.of(),
            "a");
    Reply setUp = desk.answer(first.sessionId(), Map.of("newPassword", PASSWORD));
    canaries.add(setUp.body().path("challenge").path("secret").asString());
    secrets(desk.answer(first.sessionId(), Map.of("totp", MemoryPool.TOTP)), canaries);
    Reply counter =
        desk.post(
            "/v1/sessions/counter",
            Map.of("name", NAME, "idNumber", ID_NUMBER, "cardSeen", true),
            admin,
            Map.of(),
            "a");
    assertThat(counter.status()).isEqualTo(201);
    desk.post("/v1/people/searches", Map.of("idNumber", ID_NUMBER), admin, Map.of(), "a");
  }

  private static void secrets(Reply signedIn, Set<String> canaries) {
    assertThat(signedIn.status()).isEqualTo(200);
    canaries.add(signedIn.token("accessToken") + "\"");
    canaries.add(signedIn.token("refreshToken"));
    canaries.add(signedIn.token("refreshToken").split("\\.")[1]);
  }

  /** All there is in all tables, bytes left out: those are sealed. */
  private String rows() {
    var text = new StringBuilder();
    for (String table : List.of("IdentityTable", "IdentityAuditTable", "StandingTable")) {
      desk.dynamoDb()
          .scan(scan -> scan.tableName(table))
          .items()
          .forEach(row -> row.values().forEach(value -> text.append(readable(value)).append('\n')));
    }
    return text.toString();
  }

  private static String readable(AttributeValue value) {
    return value.b() == null ? value.toString() : value.b().asString(StandardCharsets.ISO_8859_1);
  }
}
