package org.openhpf.local.cloud.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the provincial identity platform (省统一身份认证平台) in the shape of Guangdong's: OAuth's
 * code flow with {@code service=initService} and {@code scope=all}, the token's information in
 * place of an id token. It asks for a proof key (RFC 7636), too.
 */
public final class ProvincialPlatform {
  public static final String CLIENT_ID = "openhpf-local";

  /** The form's button for somebody who does not want to. */
  static final String NOBODY = "nobody";

  private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);
  private static final List<String> NAMES =
      List.of(
          "service",
          "response_type",
          "client_id",
          "scope",
          "redirect_uri",
          "state",
          "code_challenge",
          "code_challenge_method");

  private record Token(ProvincialPerson person, Instant until) {}

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final AuthorizationCodes<ProvincialPerson> codes;
  private final InstantSource clock;
  private final String redirectUri;
  private final String secret;

  /**
   * @param redirectUri the one that is registered
   * @param secret of the one client
   */
  public ProvincialPlatform(String redirectUri, String secret, InstantSource clock) {
    this.codes = new AuthorizationCodes<>(clock);
    this.clock = clock;
    this.redirectUri = redirectUri;
    this.secret = secret;
  }

  /** Who may be chosen; the last stands for somebody who turns back. */
  public static List<ExamplePerson> people() {
    var people = new ArrayList<>(ExamplePerson.of(SignInRole.CITIZEN));
    people.add(new ExamplePerson(NOBODY, "不登录", "返回原来的页面", Optional.empty()));
    return List.copyOf(people);
  }

  /**
   * Checks what a page asks.
   *
   * @return the parameters as they came, to be sent again with {@code person}
   * @throws OAuthException to be shown to the person
   */
  public Map<String, String> authorize(OAuthParameters parameters) {
    requireEqual(parameters, "client_id", CLIENT_ID);
    requireEqual(parameters, "redirect_uri", redirectUri);
    requireEqual(parameters, "service", "initService");
    requireEqual(parameters, "response_type", "code");
    requireEqual(parameters, "scope", "all");
    requireEqual(parameters, "code_challenge_method", "S256");
    var _ = new CodeChallenge(parameters.required("code_challenge"));
    Map<String, String> kept = new LinkedHashMap<>();
    NAMES.forEach(name -> parameters.optional(name).ifPresent(value -> kept.put(name, value)));
    return kept;
  }

  /**
   * Where the browser goes after the choice.
   *
   * @throws OAuthException to be shown to the person
   */
  public String choose(OAuthParameters parameters) {
    authorize(parameters);
    String key = parameters.required("person");
    Map<String, String> answer = new LinkedHashMap<>();
    if (key.equals(NOBODY)) {
      answer.put("error", "access_denied");
    } else {
      ExamplePerson person =
          people().stream()
              .filter(one -> one.key().equals(key))
              .findFirst()
              .orElseThrow(() -> OAuthException.invalidRequest("there is no such person"));
      var challenge = new CodeChallenge(parameters.required("code_challenge"));
      answer.put("code", codes.issue(ProvincialPerson.of(person), redirectUri, challenge));
    }
    parameters.optional("state").ifPresent(state -> answer.put("state", state));
    return redirectUri + "?" + OAuthParameters.query(answer);
  }

  /**
   * What {@code access_token} answers.
   *
   * @throws OAuthException to be answered as error JSON
   */
  public Map<String, Object> accessToken(OAuthParameters form) {
    String shown = form.required("client_secret");
    if (!form.required("client_id").equals(CLIENT_ID)
        || !MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
      throw new OAuthException("invalid_client", "client_id or client_secret is wrong");
    }
    requireEqual(form, "grant_type", "authorization_code");
    ProvincialPerson person =
        codes.redeem(
            form.required("code"), form.required("redirect_uri"), form.required("code_verifier"));
    Instant now = clock.instant();
    tokens.values().removeIf(token -> !now.isBefore(token.until()));
    String token = Secrets.next();
    tokens.put(token, new Token(person, now.plus(TOKEN_LIFETIME)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", token);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", TOKEN_LIFETIME.toSeconds());
    answer.put("scope", "all");
    return answer;
  }

  /**
   * What {@code tokeninfo} answers.
   *
   * @throws OAuthException to be answered as error JSON
   */
  public Map<String, Object> tokenInfo(OAuthParameters query) {
    return Optional.ofNullable(tokens.get(query.required("access_token")))
        .filter(token -> clock.instant().isBefore(token.until()))
        .map(token -> token.person().tokenInfo())
        .orElseThrow(() -> new OAuthException("invalid_token", "the token is unknown or too old"));
  }

  private static void requireEqual(OAuthParameters parameters, String name, String value) {
    if (!parameters.required(name).equals(value)) {
      throw OAuthException.invalidRequest(name + " is " + value);
    }
  }
}
