package org.openhpf.local.host.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.host.http.JwtAuthorizer.Allowed;
import org.openhpf.local.host.http.JwtAuthorizer.Decision;
import org.openhpf.local.host.http.JwtAuthorizer.Forbidden;
import org.openhpf.local.host.http.JwtAuthorizer.Unauthorized;
import org.openhpf.local.host.template.HttpApiResource.Authorizer;

class JwtAuthorizerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final AtomicInteger KEY_REQUESTS = new AtomicInteger();

  private static RSAKey key;
  private static HttpServer issuer;
  private static String issuerUrl;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final JwtAuthorizer authorizer =
      new JwtAuthorizer(new Authorizer("BearerToken", issuerUrl, List.of("client-1")), now::get);

  @BeforeAll
  static void publishKeys() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuerUrl = "http://127.0.0.1:" + issuer.getAddress().getPort();
    serve("/.well-known/openid-configuration", "{\"jwks_uri\":\"" + issuerUrl + "/keys\"}");
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    issuer.start();
  }

  private static void serve(String path, String document) {
    issuer.createContext(
        path,
        exchange -> {
          if (path.equals("/keys")) {
            KEY_REQUESTS.incrementAndGet();
          }
          try (exchange) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @AfterAll
  static void stop() {
    issuer.stop(0);
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuerUrl)
        .claim("client_id", "client-1")
        .claim("scope", "openid hpf/api")
        .claim("cognito:groups", List.of("citizen", "agent"))
        .issueTime(Date.from(NOW.minusSeconds(60)))
        .expirationTime(Date.from(NOW.plusSeconds(3600)));
  }

  private static String signed(JWTClaimsSet claims, RSAKey signingKey) throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").type(JOSEObjectType.JWT).build(),
            claims);
    jwt.sign(new RSASSASigner(signingKey));
    return jwt.serialize();
  }

  private Decision decide(String token, String... scopes) {
    return authorizer.decide(Optional.of("Bearer " + token), List.of(scopes));
  }

  private void unauthorized(String token, String why) {
    assertThat(decide(token))
        .isInstanceOfSatisfying(
            Unauthorized.class,
            refused ->
                assertThat(refused.challenge())
                    .contains("error=\"invalid_token\"", "error_description=\"" + why));
  }

  @Test
  void aGoodTokenTellsWhoCalls() throws Exception {
    Allowed allowed = (Allowed) decide(signed(claims().build(), key));
    assertThat(allowed.caller().claims())
        .containsEntry("cognito:groups", List.of("citizen", "agent"));
    assertThat(allowed.caller().claims())
        .containsEntry("exp", NOW.plusSeconds(3600).getEpochSecond());
    assertThat(allowed.caller().scopes()).containsExactly("openid", "hpf/api");
  }

  @Test
  void audienceIsPreferredToClientId() throws Exception {
    assertThat(decide(signed(claims().audience("client-1").claim("client_id", "x").build(), key)))
        .isInstanceOf(Allowed.class);
    unauthorized(
        signed(claims().audience("other").build(), key),
        "the token does not have a valid audience");
    unauthorized(
        signed(claims().claim("client_id", "other").build(), key),
        "the token does not have a valid audience");
  }

  @Test
  void aScopeThatIsMissingIsForbidden() throws Exception {
    String token = signed(claims().build(), key);
    assertThat(decide(token, "other", "hpf/api")).isInstanceOf(Allowed.class);
    assertThat(decide(token, "other"))
        .isInstanceOfSatisfying(
            Forbidden.class,
            refused ->
                assertThat(refused.challenge()).contains("scope=\"other\"", "insufficient_scope"));
  }

  @Test
  void forgedTokensAreRefused() throws Exception {
    unauthorized(new PlainJWT(claims().build()).serialize(), "the token is malformed");
    unauthorized("not.a.token", "the token is malformed");
    SignedJWT mac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    mac.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    unauthorized(mac.serialize(), "signing method HS256 is invalid");
    unauthorized(signed(claims().build(), new RSAKeyGenerator(2048).keyID("k1").generate()), "");
    String good = signed(claims().build(), key);
    unauthorized(
        good.substring(0, good.lastIndexOf('.') - 4)
            + "AAAA"
            + good.substring(good.lastIndexOf('.')),
        "");
    assertThat(authorizer.decide(Optional.empty(), List.of()))
        .isEqualTo(new Unauthorized("Bearer"));
  }

  @Test
  void thePublicKeyIsNoSecret() throws Exception {
    byte[] der = key.toRSAPublicKey().getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----\n";
    for (byte[] secret : List.of(der, pem.getBytes(StandardCharsets.US_ASCII))) {
      SignedJWT forged =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
      forged.sign(new MACSigner(secret));
      unauthorized(forged.serialize(), "signing method HS256 is invalid");
    }
  }

  @Test
  void aTokenNamesAKeyOfItsIssuer() throws Exception {
    SignedJWT unnamed = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims().build());
    unnamed.sign(new RSASSASigner(key));
    unauthorized(unnamed.serialize(), "the token does not have a key id");

    RSAKey another = new RSAKeyGenerator(2048).keyID("k2").generate();
    for (JWSHeader header :
        List.of(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k2").build(),
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("k1")
                .jwk(another.toPublicJWK())
                .build())) {
      SignedJWT forged = new SignedJWT(header, claims().build());
      forged.sign(new RSASSASigner(another));
      unauthorized(forged.serialize(), "");
    }
  }

  @Test
  void wrongIssuersAndTimesAreRefused() throws Exception {
    unauthorized(
        signed(claims().issuer("https://elsewhere").build(), key),
        "the token does not have a valid issuer");
    unauthorized(
        signed(claims().expirationTime(Date.from(NOW)).build(), key), "the token has expired");
    unauthorized(
        signed(claims().expirationTime(null).build(), key),
        "the token does not have an expiration");
    unauthorized(
        signed(claims().notBeforeTime(Date.from(NOW.plusSeconds(5))).build(), key),
        "the token is not valid yet");
    unauthorized(
        signed(claims().issueTime(Date.from(NOW.plusSeconds(5))).build(), key),
        "the token was issued in the future");
  }

  @Test
  void aRememberedTokenStillExpires() throws Exception {
    String token = signed(claims().build(), key);
    assertThat(decide(token)).isInstanceOf(Allowed.class);
    assertThat(decide(token)).isInstanceOf(Allowed.class);
    now.set(NOW.plusSeconds(3600));
    unauthorized(token, "the token has expired");
    assertThat(KEY_REQUESTS.get()).as("keys are fetched once an authorizer").isLessThanOrEqualTo(6);
  }
}
