package org.openhpf.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.pool.MemoryPool;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;

/**
 * The HTTP side over tables and a user pool in memory, with WeChat, the provincial platform and the
 * proof service on loopback.
 */
public final class Neighbours implements AutoCloseable {
  public static final String VERIFIER = "page-verifier.of_43~characters-or-more-0123456789";
  public static final String LIN = "440100198507210028";
  public static final String CHEN = "440100195803120015";

  public final Party party = Party.start();
  public final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  public final MemoryPool pool = new MemoryPool();
  public final MemoryStack stack = MemoryStack.of(IdentityFunction.class, clock);
  public final DynamoParts parts;
  public final Api api;

  public Neighbours() {
    Map<String, String> environment = stack.environment("identity-http");
    environment.putAll(variables());
    parts =
        DynamoParts.of(
            environment,
            "IDENTITY",
            stack.dynamoDb(),
            stack.kms(),
            clock,
            new Ids(clock, new Random(7)));
    var identity = new DynamoIdentity(environment, parts, pool);
    pool.ask(
        identity.defineChallenge(),
        identity.createChallenge(),
        identity.verifyChallenge(),
        identity.tokenClaims());
    api = new Api(identity.routes());
    party.answer("/gd/access_token", Party.Answer.json("{\"access_token\":\"t\"}"));
    party.answer("/real-name", Party.Answer.json("{\"result\":\"match\"}"));
    party.answer("/bank-card", Party.Answer.json("{\"result\":\"match\"}"));
  }

  private Map<String, String> variables() {
    String provider =
        """
        {"id":"provincial","name":"省平台","profile":"guangdong","clientId":"hpf",
         "authorizeUrl":"%1$s/gd/authorize","tokenUrl":"%1$s/gd/access_token",
         "personUrl":"%1$s/gd/tokeninfo","levels":{"L1":2,"L2":3}}"""
            .formatted(party.url());
    return Map.of(
        "USER_POOL_ID", "memory",
        "MINI_PROGRAM_URL", party.url(),
        "MINI_PROGRAM_APP_ID", "wx1",
        "MINI_PROGRAM_SECRET", "s",
        "PROOF_SERVICE_URL", party.url(),
        "PROOF_SERVICE_TOKEN", "t",
        "FEDERATION_PROVIDERS_JSON",
            "{\"origins\":[\"https://hall.example.org\"],\"providers\":[%s]}".formatted(provider),
        "FEDERATION_SECRETS_JSON", "{\"provincial\":\"s\"}");
  }

  /** The next codes of WeChat are of this user. */
  public void weChatUser(String openId) {
    party.answer(
        "/sns/jscode2session",
        Party.Answer.json("{\"openid\":\"%s\",\"session_key\":\"k\"}".formatted(openId)));
  }

  public Api.Answer start(Map<String, String> way) {
    return api.ask("POST /v1/sessions").body(way).answer();
  }

  public Api.Answer answer(String sessionId, Map<String, ?> answer) {
    return api.ask("POST /v1/sessions/{sessionId}/answers")
        .path("sessionId", sessionId)
        .body(answer)
        .answer();
  }

  /** Signs somebody in by his phone, whether he has an account or not. */
  public Api.Answer byPhone(String phone) {
    Api.Answer started = start(Map.of("way", "phone", "phone", phone));
    return answer(started.sessionId(), Map.of("code", signInCode(phone)));
  }

  public Api.Answer byMiniProgram() {
    return start(Map.of("way", "mini-program", "code", "js-code"));
  }

  public Api.Answer byTicket(String ticket) {
    return start(Map.of("way", "ticket", "ticket", ticket, "verifier", VERIFIER));
  }

  /** What the owner of the phone reads there. */
  public String signInCode(String phone) {
    String user =
        new DynamoBindings(parts)
            .find(BindingKind.PHONE, phone)
            .map(binding -> binding.personId())
            .orElseGet(() -> new DynamoPseudonyms(parts.index()).decoy(phone));
    return code(user);
  }

  /** The code under this key. */
  public String code(String key) {
    return new DynamoOneTimeCodes(parts).find(key).flatMap(code -> code.code()).orElseThrow();
  }

  /** Claims that API Gateway would pass on of who has just signed in. */
  public Map<String, String> claims(Api.Answer signedIn) {
    MemoryPool.Issued issued =
        pool.issued(signedIn.body().path("tokens").path("accessToken").asString());
    var claims = new HashMap<String, String>();
    issued.claims().access().forEach((name, value) -> claims.put(name, value.toString()));
    claims.put("cognito:groups", "[" + String.join(" ", issued.claims().groups()) + "]");
    return claims;
  }

  public String personId(Api.Answer signedIn) {
    return claims(signedIn).get("person_id");
  }

  public Api.Answer prove(Map<String, String> claims, String name, String idNumber) {
    return api.ask("POST /v1/me/proofs")
        .with(claims)
        .body(Map.of("kind", "real-name", "name", name, "idNumber", idNumber))
        .answer();
  }

  /**
   * Goes to the platform as this person and comes back.
   *
   * @param credit L0, L1 (level 2) or L2 (level 3)
   * @return the ticket, good with {@link #VERIFIER}
   */
  public String ticket(String subject, String name, String idNumber, String credit) {
    party.answer(
        "/gd/tokeninfo",
        Party.Answer.json(
            Json.write(
                Map.of(
                    "useridcode", subject,
                    "cn", name,
                    "idcardtype", "10",
                    "idcardnumber", idNumber,
                    "creditable_level_of_account", credit))));
    Api.Answer sent =
        api.ask("GET /v1/federation/{provider}/authorize")
            .path("provider", "provincial")
            .query(Map.of("returnTo", "/app/", "challenge", challenge()))
            .answer();
    Api.Answer back =
        api.ask("GET /v1/federation/{provider}/callback")
            .path("provider", "provincial")
            .query(Map.of("state", query(sent.location(), "state"), "code", "c"))
            .cookies(sent.cookies())
            .answer();
    return query(back.location(), "ticket");
  }

  static String query(String location, String name) {
    return List.of(URI.create(location).getRawQuery().split("&")).stream()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + location));
  }

  static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    party.close();
  }
}
