package org.openhpf.identity.federation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Cookie;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.federation.StartFederation.Starting;
import org.openhpf.kernel.InvalidValue;

/** Federated sign-in over HTTP: a browser goes to the platform and comes back. */
public final class FederationRoutes {
  static final String COOKIE = "__Host-openhpf-federation";

  private static final Problem NO_SUCH_PROVIDER =
      new Problem(404, "no-such-provider", "没有这个登录平台", "请返回登录页，选择其他登录方式。");

  private static final Problem TOO_MANY_SIGN_INS =
      new Problem(429, "too-many-sign-ins", "登录过于频繁", "您所在的网络登录请求过多，请稍后再试，或选择其他登录方式。");

  private final StartFederation startFederation;
  private final FinishFederation finishFederation;

  record Authorize(
      @Field(value = "Platform", example = "provincial", maxLength = 30) String provider,
      @Field(
              value = "Page to return to: its path, or its address at one of the allowed origins",
              example = "/app/sign-in",
              maxLength = 300)
          String returnTo,
      @Field(
              value = "S256 of the page's verifier (RFC 7636)",
              example = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
              maxLength = 43)
          String challenge) {}

  record Callback(
      @Field(value = "Platform", example = "provincial", maxLength = 30) String provider,
      @Field(value = "As sent to the platform", maxLength = 100) Optional<String> state,
      @Field(value = "The platform's code", maxLength = 2000) Optional<String> code,
      @Field(value = "The platform's error", maxLength = 100) Optional<String> error) {}

  FederationRoutes(StartFederation startFederation, FinishFederation finishFederation) {
    this.startFederation = startFederation;
    this.finishFederation = finishFederation;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/federation/{provider}/authorize", Authorize.class)
            .summary("Sends the browser to another platform to sign in (302)")
            .open()
            .answers(302, void.class)
            .mayRefuse(NO_SUCH_PROVIDER, TOO_MANY_SIGN_INS)
            .to(this::authorize),
        Route.get("/v1/federation/{provider}/callback", Callback.class)
            .summary(
                "Takes the browser back to the page that asked (302), with ticket, or with error:"
                    + " cancelled, expired, refused or unavailable")
            .open()
            .ignoringOthers()
            .answers(302, void.class)
            .mayRefuse(NO_SUCH_PROVIDER)
            .to(this::callback));
  }

  private Reply authorize(Authorize request, Call call) {
    return switch (startFederation.start(
        request.provider(),
        request.returnTo(),
        request.challenge(),
        call.address(),
        call.cookie(COOKIE))) {
      case Starting.Sent sent ->
          found(sent.location())
              .with(new Cookie(COOKIE, sent.browser(), sent.lasts(), Cookie.Site.LAX));
      case Starting.NoSuchProvider() -> Reply.problem(NO_SUCH_PROVIDER);
      case Starting.TooMany(Duration forNow) ->
          Reply.problem(TOO_MANY_SIGN_INS)
              .with("retry-after", Long.toString(Math.max(1, forNow.toSeconds())));
      case Starting.PageRefused() -> throw new InvalidValue("returnTo", "不是本系统的页面地址");
      case Starting.ChallengeRefused() ->
          throw new InvalidValue("challenge", "须为 43 个字符的 base64url 文本");
    };
  }

  private Reply callback(Callback request, Call call) {
    return finishFederation
        .finish(
            request.provider(),
            request.state(),
            request.code(),
            request.error(),
            call.cookie(COOKIE))
        .map(FederationRoutes::found)
        .orElse(Reply.problem(NO_SUCH_PROVIDER));
  }

  private static Reply found(String location) {
    return new Reply(302, Map.of("location", location), Optional.empty());
  }
}
