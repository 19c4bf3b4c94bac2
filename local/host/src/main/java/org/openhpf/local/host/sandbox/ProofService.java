package org.openhpf.local.host.sandbox;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.console.Replies;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for the service that compares what somebody says of himself with registers. Three
 * questions, each {@code POST} with {@code Authorization: Bearer <token>} and JSON, answered by
 * {@code {"result": "match"}} or {@code "no-match"}:
 *
 * <ul>
 *   <li>{@code /_local/proofs/real-name} {@code {name, idNumber}} (population register)
 *   <li>{@code /_local/proofs/bank-card} {@code {name, idNumber, cardNumber, phone}} (the bank)
 *   <li>{@code /_local/proofs/employer} {@code {creditCode, name, representativeName,
 *       representativeIdNumber}} (business register)
 * </ul>
 *
 * Only synthetic ones match: people whose names end in 示例 and employers with 示例 in theirs, under
 * numbers that are valid. 400 is for a member that is missing, 401 for a wrong token.
 */
final class ProofService implements LocalPages {
  static final String BASE = "/_local/proofs";
  private static final String SYNTHETIC = "示例";

  private final byte[] authorization;

  ProofService(String token) {
    this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    answer(routing, "/real-name", ProofService::isRealName);
    answer(routing, "/bank-card", ProofService::isBankCard);
    answer(routing, "/employer", ProofService::isEmployer);
  }

  private void answer(HttpRouting.Builder routing, String path, Predicate<JsonNode> matches) {
    routing.post(BASE + path, (request, response) -> answer(request, response, matches));
  }

  private void answer(ServerRequest request, ServerResponse response, Predicate<JsonNode> matches) {
    String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), authorization)) {
      Replies.problem(response, 401, "token-refused", "Authorization: Bearer <token> is expected");
      return;
    }
    boolean match = matches.test(Replies.body(request));
    Replies.json(response, Map.of("result", match ? "match" : "no-match"));
  }

  private static boolean isRealName(JsonNode asked) {
    return isPerson(text(asked, "name"), text(asked, "idNumber"));
  }

  private static boolean isBankCard(JsonNode asked) {
    String phone = text(asked, "phone");
    return isValid(BankCardNumber::new, text(asked, "cardNumber"))
        && phone.matches("1[3-9][0-9]{9}")
        && isRealName(asked);
  }

  private static boolean isEmployer(JsonNode asked) {
    return isValid(UnifiedCreditCode::new, text(asked, "creditCode"))
        && text(asked, "name").contains(SYNTHETIC)
        && isPerson(text(asked, "representativeName"), text(asked, "representativeIdNumber"));
  }

  private static boolean isPerson(String name, String idNumber) {
    return name.endsWith(SYNTHETIC)
        && isValid(text -> ResidentIdNumber.parse(text, LocalDate.now(ChinaTime.ZONE)), idNumber);
  }

  private static boolean isValid(Consumer<String> reader, String text) {
    try {
      reader.accept(text);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }

  private static String text(JsonNode asked, String member) {
    String text = asked.path(member).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException(member + " is missing");
    }
    return text;
  }
}
