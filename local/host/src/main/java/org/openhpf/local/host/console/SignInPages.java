package org.openhpf.local.host.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.cloud.signin.AuthorizationRequest;
import org.openhpf.local.cloud.signin.ExamplePerson;
import org.openhpf.local.cloud.signin.OAuthException;
import org.openhpf.local.cloud.signin.OAuthParameters;
import org.openhpf.local.cloud.signin.SignIn;
import org.openhpf.local.host.LocalPages;

/**
 * The endpoints of an OIDC issuer, for pages and clients of centres that have one of their own in
 * place of the user pool.
 */
public final class SignInPages implements LocalPages {
  private static final String BASE = "/_local/oauth2";
  private static final String COOKIE = "openhpf_local_sign_in";

  private final Optional<SignIn> signIn;

  /** {@code userPool}: empty where tokens come from elsewhere; nothing is served then. */
  public SignInPages(Optional<UserPool> userPool, InstantSource clock) {
    this.signIn = userPool.map(pool -> new SignIn(pool, clock));
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    signIn.ifPresent(
        here -> {
          routing.get(
              BASE + "/authorize",
              shown(
                  (request, response) -> {
                    String query = request.prologue().query().rawValue();
                    go(
                        response,
                        here.authorize(
                            OAuthParameters.parse(query), origin(request), session(request)));
                  }));
          routing.post(
              BASE + "/authorize",
              shown(
                  (request, response) ->
                      go(
                          response,
                          here.choose(Replies.form(request), origin(request), session(request)))));
          routing.get(
              BASE + "/logout",
              shown(
                  (request, response) -> {
                    String query = request.prologue().query().rawValue();
                    String location =
                        here.signOut(
                            OAuthParameters.parse(query), origin(request), session(request));
                    cookie(response, "", "; Max-Age=0");
                    to(response, location);
                  }));
          routing.post(BASE + "/token", (request, response) -> token(here, request, response));
        });
  }

  /** What cannot be sent back to a page is shown to the person. */
  private static Handler shown(Handler handler) {
    return (request, response) -> {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      try {
        handler.handle(request, response);
      } catch (OAuthException e) {
        SignInPage.refuse(response, e.getMessage());
      }
    };
  }

  private static void go(ServerResponse response, SignIn.Step step) {
    switch (step) {
      case SignIn.Ask(AuthorizationRequest request) ->
          SignInPage.ask(
              response,
              BASE + "/authorize",
              request.parameters(),
              ExamplePerson.of(request.role()));
      case SignIn.Return back -> {
        back.session().ifPresent(id -> cookie(response, id, ""));
        to(response, back.location());
      }
    }
  }

  /** See other: what was posted is not posted there again. */
  private static void to(ServerResponse response, String location) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, location).send();
  }

  private static void cookie(ServerResponse response, String value, String more) {
    response.header(
        "Set-Cookie", COOKIE + "=" + value + "; Path=" + BASE + "; HttpOnly; SameSite=Lax" + more);
  }

  private static void token(SignIn here, ServerRequest request, ServerResponse response) {
    try {
      Replies.json(response, here.token(Replies.form(request)));
    } catch (OAuthException e) {
      response.status(Status.BAD_REQUEST_400);
      Replies.json(response, Map.of("error", e.error(), "error_description", e.getMessage()));
    }
  }

  private static String origin(ServerRequest request) {
    return "http://" + request.headers().first(HeaderNames.HOST).orElse("");
  }

  private static String session(ServerRequest request) {
    return request.headers().values(HeaderNames.COOKIE).stream()
        .flatMap(cookies -> Stream.of(cookies.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .map(cookie -> cookie.substring(COOKIE.length() + 1))
        .findFirst()
        .orElse("");
  }
}
