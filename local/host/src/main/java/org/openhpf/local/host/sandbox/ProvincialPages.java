package org.openhpf.local.host.sandbox;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.openhpf.local.cloud.signin.OAuthException;
import org.openhpf.local.cloud.signin.OAuthParameters;
import org.openhpf.local.cloud.signin.ProvincialPlatform;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.console.Replies;
import org.openhpf.local.host.console.SignInPage;

/** The provincial identity platform over HTTP: one chooses an example person to be. */
final class ProvincialPages implements LocalPages {
  static final String BASE = "/_local/provincial/oauth2";
  private static final String AUTHORIZE = BASE + "/authorize";

  private final ProvincialPlatform platform;

  ProvincialPages(ProvincialPlatform platform) {
    this.platform = platform;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get(AUTHORIZE, this::ask);
    routing.post(AUTHORIZE, this::choose);
    routing.post(
        BASE + "/access_token",
        (request, response) -> answer(response, () -> platform.accessToken(Replies.form(request))));
    routing.get(
        BASE + "/tokeninfo",
        (request, response) -> answer(response, () -> platform.tokenInfo(query(request))));
  }

  private void ask(ServerRequest request, ServerResponse response) {
    try {
      Map<String, String> asked = platform.authorize(query(request));
      SignInPage.ask(response, AUTHORIZE, asked, ProvincialPlatform.people());
    } catch (OAuthException e) {
      SignInPage.refuse(response, e.getMessage());
    }
  }

  private void choose(ServerRequest request, ServerResponse response) {
    try {
      String location = platform.choose(Replies.form(request));
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, location).send();
    } catch (OAuthException e) {
      SignInPage.refuse(response, e.getMessage());
    }
  }

  private static void answer(ServerResponse response, Supplier<Map<String, Object>> answer) {
    try {
      Replies.json(response, answer.get());
    } catch (OAuthException e) {
      response.status(Status.BAD_REQUEST_400);
      Replies.json(response, Map.of("error", e.error(), "error_description", e.getMessage()));
    }
  }

  private static OAuthParameters query(ServerRequest request) {
    return OAuthParameters.parse(request.prologue().query().rawValue());
  }
}
