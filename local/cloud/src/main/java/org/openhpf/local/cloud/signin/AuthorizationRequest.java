package org.openhpf.local.cloud.signin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.cloud.UserPool;

/**
 * What a page asks of the authorization endpoint.
 *
 * @param parameters as they came, for the form of the sign-in page to send again
 */
public record AuthorizationRequest(
    String redirectUri,
    Optional<String> state,
    CodeChallenge challenge,
    SignInRole role,
    boolean mayAsk,
    boolean mustAsk,
    Map<String, String> parameters) {
  private static final List<String> NAMES =
      List.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "state",
          "code_challenge",
          "code_challenge_method",
          "prompt",
          "login_hint");

  /**
   * Checks where the browser may be sent back to, before anything is sent there.
   *
   * @param origin of the request, such as {@code http://127.0.0.1:3000}
   * @throws OAuthException when the answer must not go to {@code redirect_uri} (RFC 6749, 4.1.2.1)
   */
  static String redirectUri(OAuthParameters parameters, String origin) {
    requireClient(parameters);
    String uri = parameters.required("redirect_uri");
    requirePage(uri, origin);
    return uri;
  }

  /**
   * Reads the rest.
   *
   * @throws OAuthException that may be sent to the redirect URI
   */
  static AuthorizationRequest of(OAuthParameters parameters, String redirectUri) {
    if (!parameters.required("response_type").equals("code")) {
      throw new OAuthException("unsupported_response_type", "response_type is code");
    }
    String scope = parameters.required("scope");
    if (!Arrays.asList(scope.split(" ")).contains("openid")) {
      throw new OAuthException("invalid_scope", "scope has openid in it");
    }
    var challenge = new CodeChallenge(parameters.required("code_challenge"));
    // Without a method it would be plain (RFC 7636, 4.3).
    if (!parameters.required("code_challenge_method").equals("S256")) {
      throw OAuthException.invalidRequest("code_challenge_method is S256");
    }
    String prompt = parameters.optional("prompt").orElse("");
    if (!List.of("", "none", "login").contains(prompt)) {
      throw OAuthException.invalidRequest("prompt is none or login");
    }
    Map<String, String> kept = new LinkedHashMap<>();
    NAMES.forEach(name -> parameters.optional(name).ifPresent(value -> kept.put(name, value)));
    return new AuthorizationRequest(
        redirectUri,
        parameters.optional("state"),
        challenge,
        SignInRole.of(parameters.optional("login_hint").orElse("citizen")),
        !prompt.equals("none"),
        prompt.equals("login"),
        kept);
  }

  static void requireClient(OAuthParameters parameters) {
    if (!parameters.required("client_id").equals(UserPool.CLIENT_ID)) {
      throw new OAuthException("invalid_client", "client_id is not known");
    }
  }

  /** A page of this very origin, without query, fragment, encoding or a way up. */
  static void requirePage(String uri, String origin) {
    String base = origin + "/app/";
    if (!uri.startsWith(base)
        || !uri.substring(base.length())
            .matches("([\\w-]+(\\.[\\w-]+)*(/[\\w-]+(\\.[\\w-]+)*)*)?")) {
      throw OAuthException.invalidRequest("the address to return to is no page under " + base);
    }
  }
}
