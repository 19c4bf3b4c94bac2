package org.openhpf.local.cloud.signin;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.cloud.TokenRequest;
import org.openhpf.local.cloud.UserPool;

/** The sign-in of the local user pool. */
public final class SignIn {
  private final UserPool pool;
  private final AuthorizationCodes<TokenRequest> codes;
  private final SignInSessions sessions;

  public SignIn(UserPool pool, InstantSource clock) {
    this.pool = pool;
    this.codes = new AuthorizationCodes<>(clock);
    this.sessions = new SignInSessions(clock);
  }

  /** What the authorization endpoint does. */
  public sealed interface Step {}

  /** Somebody is to choose. */
  public record Ask(AuthorizationRequest request) implements Step {}

  /**
   * Back to the page that asked.
   *
   * @param session a new session id for the browser, if it has one
   */
  public record Return(String location, Optional<String> session) implements Step {}

  /**
   * Answers at once where the browser's session knows a person of the role, or where it must not
   * ask; else asks.
   *
   * @param origin of the request, such as {@code http://127.0.0.1:3000}
   * @param session the browser's session id, or any text
   * @throws OAuthException when nothing may be sent back: it is to be shown
   */
  public Step authorize(OAuthParameters parameters, String origin, String session) {
    return step(
        parameters,
        origin,
        request -> {
          Optional<TokenRequest> known =
              request.mustAsk() ? Optional.empty() : sessions.find(session, request.role());
          if (known.isPresent()) {
            return granted(request, known.get(), Optional.empty());
          }
          if (!request.mayAsk()) {
            throw new OAuthException("login_required", "nobody has signed in");
          }
          return new Ask(request);
        });
  }

  /**
   * Signs in as the one who was chosen: parameter {@code person}, the key of an {@link
   * ExamplePerson}. Otherwise as {@link #authorize}.
   */
  public Step choose(OAuthParameters parameters, String origin, String session) {
    return step(
        parameters,
        origin,
        request -> {
          String key = parameters.required("person");
          TokenRequest person =
              ExamplePerson.of(request.role()).stream()
                  .filter(one -> one.key().equals(key))
                  .findFirst()
                  .orElseThrow(() -> OAuthException.invalidRequest("there is no such person"))
                  .tokenRequest(request.role());
          return granted(
              request, person, Optional.of(sessions.signIn(session, request.role(), person)));
        });
  }

  private interface Choice {
    Step of(AuthorizationRequest request);
  }

  private static Step step(OAuthParameters parameters, String origin, Choice choice) {
    String redirectUri = AuthorizationRequest.redirectUri(parameters, origin);
    try {
      return choice.of(AuthorizationRequest.of(parameters, redirectUri));
    } catch (OAuthException e) {
      Map<String, String> answer = new LinkedHashMap<>();
      answer.put("error", e.error());
      answer.put("error_description", e.getMessage());
      parameters.optional("state").ifPresent(state -> answer.put("state", state));
      return new Return(redirectUri + "?" + OAuthParameters.query(answer), Optional.empty());
    }
  }

  private Return granted(
      AuthorizationRequest request, TokenRequest person, Optional<String> session) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("code", codes.issue(person, request.redirectUri(), request.challenge()));
    request.state().ifPresent(state -> answer.put("state", state));
    return new Return(request.redirectUri() + "?" + OAuthParameters.query(answer), session);
  }

  /**
   * What the token endpoint answers (RFC 6749, 5.1).
   *
   * @throws OAuthException to be answered as error JSON
   */
  public Map<String, Object> token(OAuthParameters form) {
    AuthorizationRequest.requireClient(form);
    if (!form.required("grant_type").equals("authorization_code")) {
      throw new OAuthException("unsupported_grant_type", "grant_type is authorization_code");
    }
    return answer(
        pool.issue(
            codes.redeem(
                form.required("code"),
                form.required("redirect_uri"),
                form.required("code_verifier"))));
  }

  private static Map<String, Object> answer(UserPool.Issued issued) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", issued.token());
    answer.put("token_type", "Bearer");
    answer.put("expires_in", issued.expiresIn());
    return answer;
  }

  /**
   * Ends the browser's session.
   *
   * @return where it goes then: {@code post_logout_redirect_uri} (OpenID Connect) or {@code
   *     logout_uri} (Cognito)
   * @throws OAuthException when that is no page
   */
  public String signOut(OAuthParameters parameters, String origin, String session) {
    AuthorizationRequest.requireClient(parameters);
    String uri =
        parameters
            .optional("post_logout_redirect_uri")
            .orElseGet(() -> parameters.required("logout_uri"));
    AuthorizationRequest.requirePage(uri, origin);
    sessions.end(session);
    return uri;
  }
}
