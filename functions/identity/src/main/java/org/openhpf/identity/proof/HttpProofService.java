package org.openhpf.identity.proof;

import java.net.URI;
import java.util.Map;
import org.openhpf.edge.log.Log;
import org.openhpf.identity.outside.JsonService;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.UnifiedCreditCode;

/**
 * The proof service over HTTP, in a protocol of ours that the centre's gateway to the registers
 * speaks: {@code POST <base>/<question>} with {@code Authorization: Bearer <token>} and a JSON
 * object of texts, answered by 200 and {@code {"result": "match"}} or {@code "no-match"}.
 *
 * <ul>
 *   <li>{@code real-name}: {@code name}, {@code idNumber}
 *   <li>{@code bank-card}: these and {@code cardNumber}, {@code phone}
 *   <li>{@code employer}: {@code creditCode}, {@code name}, {@code representativeName}, {@code
 *       representativeIdNumber}
 * </ul>
 *
 * <p>Whatever else it answers is no verdict. A question changes nothing and may be asked again.
 */
public final class HttpProofService implements ProofService {
  private final JsonService service = new JsonService("The proof service");
  private final String baseUrl;
  private final String token;

  /**
   * @param baseUrl empty where the centre has no such service
   */
  public HttpProofService(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  @Override
  public Verdict realName(String name, ResidentIdNumber idNumber) {
    return ask("/real-name", Map.of("name", name, "idNumber", idNumber.value()));
  }

  @Override
  public Verdict bankCard(
      String name, ResidentIdNumber idNumber, BankCardNumber cardNumber, String phone) {
    return ask(
        "/bank-card",
        Map.of(
            "name",
            name,
            "idNumber",
            idNumber.value(),
            "cardNumber",
            cardNumber.value(),
            "phone",
            phone));
  }

  @Override
  public Verdict employer(
      UnifiedCreditCode creditCode,
      String name,
      String representativeName,
      ResidentIdNumber representativeIdNumber) {
    return ask(
        "/employer",
        Map.of(
            "creditCode",
            creditCode.value(),
            "name",
            name,
            "representativeName",
            representativeName,
            "representativeIdNumber",
            representativeIdNumber.value()));
  }

  private Verdict ask(String question, Map<String, String> elements) {
    if (baseUrl.isEmpty()) {
      return Verdict.UNAVAILABLE;
    }
    return switch (service.postJson(URI.create(baseUrl + question), token, elements)) {
      case JsonService.Silent() -> Verdict.UNAVAILABLE;
      case JsonService.Answered answered -> verdict(answered);
    };
  }

  private static Verdict verdict(JsonService.Answered answered) {
    String result = answered.status() == 200 ? answered.body().path("result").asString("") : "";
    return switch (result) {
      case "match" -> Verdict.MATCH;
      case "no-match" -> Verdict.NO_MATCH;
      default -> {
        Log.warn("The proof service gives no verdict: status " + answered.status(), null);
        yield Verdict.UNAVAILABLE;
      }
    };
  }
}
