package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.local.cloud.TokenRequest.Role;

class UserPoolTest {
  // The examples of GB 11643-1999 itself.
  private static final String ID_NUMBER = "11010519491231002X";
  private static final String OTHER_ID_NUMBER = "440524188001010014";

  @TempDir Path folder;

  @Test
  void issuesWhatCognitoWouldAndItsDocumentsVerifyIt() throws Exception {
    try (var pool = UserPool.inMemory(0)) {
      Instant before = Instant.ofEpochSecond(Instant.now().getEpochSecond());

      var issued = pool.issue(TokenRequest.of(Role.CITIZEN).forIdNumber(ID_NUMBER).atLevel(4));

      JWTClaimsSet claims = verify(pool, issued.token());
      assertThat(claims.getClaims().keySet())
          .containsExactlyInAnyOrder(
              "sub",
              "cognito:groups",
              "iss",
              "version",
              "client_id",
              "origin_jti",
              "event_id",
              "token_use",
              "scope",
              "auth_time",
              "exp",
              "iat",
              "jti",
              "username",
              "person_id",
              "assurance_level",
              "channel");
      assertThat(claims.getIssuer()).isEqualTo(pool.issuer());
      assertThat(claims.getStringListClaim("cognito:groups")).containsExactly("citizen");
      assertThat(claims.getStringClaim("token_use")).isEqualTo("access");
      assertThat(claims.getStringClaim("scope").split(" ")).containsExactly("openid", "hpf/api");
      assertThat(claims.getStringClaim("assurance_level")).isEqualTo("4");
      assertThat(claims.getStringClaim("channel")).isEqualTo("mini-program");
      assertThat(claims.getStringClaim("person_id"))
          .isEqualTo(issued.personId())
          .matches("[0-9a-hjkmnp-tv-z]{20}");
      assertThat(claims.getIssueTime().toInstant()).isBetween(before, Instant.now());
      assertThat(claims.getExpirationTime().toInstant())
          .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)));
      assertThat(issued.expiresIn()).isEqualTo(3600);
    }
  }

  @Test
  void knowsAPersonAgainWithoutStoringAnyAndKeepsTokensValidOverARestart() throws Exception {
    Path file = folder.resolve("user-pool.json");
    var named =
        new TokenRequest(Role.CITIZEN, Optional.of(ID_NUMBER), Optional.of("张三"), 3, "kiosk");
    UserPool.Issued first;
    int port;
    try (var pool = UserPool.onDisk(file, 0)) {
      first = pool.issue(named);
      port = pool.endpoint().getPort();
    }
    try (var pool = UserPool.onDisk(file, port)) {
      var again = pool.issue(TokenRequest.of(Role.STAFF).forIdNumber(ID_NUMBER.toLowerCase()));

      assertThat(again.personId()).isEqualTo(first.personId());
      assertThat(verify(pool, again.token()).getSubject())
          .isEqualTo(verify(pool, first.token()).getSubject());
      assertThat(pool.issue(TokenRequest.of(Role.CITIZEN).forIdNumber(OTHER_ID_NUMBER)).personId())
          .isNotEqualTo(first.personId());
      assertThat(pool.issue(TokenRequest.of(Role.CITIZEN)).personId())
          .isNotEqualTo(pool.issue(TokenRequest.of(Role.CITIZEN)).personId());
    }
    assertThat(Files.readString(file)).doesNotContain(ID_NUMBER, first.personId());
    assertThat(SignedJWT.parse(first.token()).getPayload().toString())
        .doesNotContain(ID_NUMBER, "张三");
    assertThat(named.toString()).doesNotContain(ID_NUMBER, "张三");
  }

  @Test
  void servesNothingButItsTwoDocuments() throws Exception {
    try (var pool = UserPool.inMemory(0)) {
      var configuration = get(pool.issuer() + "/.well-known/openid-configuration");

      assertThat(JSONObjectUtils.parse(configuration.body()))
          .containsEntry("issuer", pool.issuer())
          .containsEntry("jwks_uri", pool.issuer() + "/.well-known/jwks.json");
      assertThat(get(pool.issuer() + "/.well-known/jwks.json").body())
          .contains("\"n\"")
          .doesNotContain("\"d\"");
      assertThat(get(pool.endpoint() + "/.well-known/jwks.json").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021,       校验",
    "11010519491331002X,       身份证号码",
    "11010529491231002X,       身份证号码",
    "1101051949123100,         18 位",
    "01010519491231002X,       身份证号码"
  })
  void refusesIdNumbersThatCannotBe(String idNumber, String reason) {
    assertThatThrownBy(() -> TokenRequest.of(Role.CITIZEN).forIdNumber(idNumber))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining(idNumber.strip());
  }

  @Test
  void refusesUnknownRolesLevelsNamesAndChannels() {
    for (String name : List.of("", " ", "名".repeat(51), "a\nb")) {
      assertThatThrownBy(
              () -> new TokenRequest(Role.CITIZEN, Optional.empty(), Optional.of(name), 3, "h5"))
          .hasMessageStartingWith("name ");
    }
    assertThatThrownBy(() -> TokenRequest.of(Role.CITIZEN).atLevel(5))
        .hasMessageContaining("level");
    assertThatThrownBy(() -> Role.of("king")).hasMessageContaining("citizen, agent, staff");
    assertThat(Role.of("auditor")).isEqualTo(Role.AUDITOR);
  }

  private static JWTClaimsSet verify(UserPool pool, String token) throws Exception {
    var keys =
        JWKSourceBuilder.create(URI.create(pool.issuer() + "/.well-known/jwks.json").toURL())
            .build();
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    return processor.process(token, null);
  }

  private static HttpResponse<String> get(String url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
