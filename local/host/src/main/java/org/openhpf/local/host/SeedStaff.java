package org.openhpf.local.host;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openhpf.local.cloud.userpool.Totp;
import org.openhpf.local.host.HostClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accounts for the pages of those who work here, ready to be used: password changed, authenticator
 * set up. Its six digits stand at {@code /_local/users}.
 */
record SeedStaff(HostClient host, String adminToken) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PASSWORD = "Yuexiu-hill-2026";

  private static final List<Account> ACCOUNTS =
      List.of(
          new Account("clerk", "何示例", "staff", "/app/window.html"),
          new Account("officer", "郭示例", "officer", "/app/officer.html"),
          new Account("kiosk", "一号自助机示例", "staff", "/app/kiosk.html"));

  private record Account(String username, String name, String group, String page) {}

  /** Makes those that are not there yet; tells of all. */
  void seed() throws IOException {
    System.out.println("Accounts, password " + PASSWORD + ", six digits at /_local/users:");
    for (Account account : ACCOUNTS) {
      Answer made =
          host.post("/v1/staff", wish(account), Map.of("Authorization", "Bearer " + adminToken));
      if (made.status() != 409) {
        setUp(account, SeedMain.expect(201, made).path("initialPassword").asString());
      }
      System.out.println("  " + account.username() + ", for " + account.page());
    }
  }

  /** The first sign-in. */
  private void setUp(Account account, String initialPassword) throws IOException {
    var signIn =
        Map.of("way", "staff", "username", account.username(), "password", initialPassword);
    JsonNode begun = SeedMain.expect(201, host.post("/v1/sessions", json(signIn), Map.of()));
    String answers = "/v1/sessions/" + begun.path("sessionId").asString() + "/answers";
    JsonNode asked =
        SeedMain.expect(200, host.post(answers, json(Map.of("newPassword", PASSWORD)), Map.of()));
    String secret = asked.path("challenge").path("secret").asString().replace(" ", "");
    String code = Totp.code(secret, Instant.now());
    SeedMain.expect(200, host.post(answers, json(Map.of("totp", code)), Map.of()));
  }

  private static ObjectNode wish(Account account) {
    ObjectNode wish = json(Map.of("username", account.username(), "name", account.name()));
    wish.putArray("groups").add(account.group());
    return wish;
  }

  private static ObjectNode json(Map<String, String> members) {
    ObjectNode json = JSON.createObjectNode();
    members.forEach(json::put);
    return json;
  }
}
