package org.openhpf.identity.session;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.AUDITOR;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.edge.http.Role.OFFICER;
import static org.openhpf.edge.http.Role.STAFF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Cookie;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.session.OwnSessionViews.SessionLine;
import org.openhpf.identity.session.OwnSessionViews.SignInLine;
import org.openhpf.identity.session.SessionRequests.OpenWay;
import org.openhpf.identity.session.WayIn.From;

/** Signing in, renewing and signing out over HTTP. */
public final class SessionRoutes {
  private static final int PAGE = 20;

  private final Map<OpenWay, WayIn> ways;
  private final AnswerChallenge answerChallenge;
  private final RefreshSession refreshSession;
  private final OpenCounterSession openCounterSession;
  private final EndSession endSession;
  private final Sessions sessions;
  private final SignInReplies replies;

  public SessionRoutes(
      Map<OpenWay, WayIn> ways,
      AnswerChallenge answerChallenge,
      RefreshSession refreshSession,
      OpenCounterSession openCounterSession,
      EndSession endSession,
      Sessions sessions,
      SignInReplies replies) {
    this.ways = Map.copyOf(ways);
    this.answerChallenge = answerChallenge;
    this.refreshSession = refreshSession;
    this.openCounterSession = openCounterSession;
    this.endSession = endSession;
    this.sessions = sessions;
    this.replies = replies;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/sessions", SessionRequests.Start.class)
            .summary(
                "Begins a sign-in by one of the ways; repeated under its key, a code is sent once")
            .open()
            .idempotent()
            .answers(201, SessionView.class)
            .mayRefuse(SignInReplies.PROBLEMS)
            .to(this::start),
        Route.post("/v1/sessions/{sessionId}/answers", SessionRequests.Answer.class)
            .summary("Answers what a sign-in asks")
            .open()
            .answers(200, SessionView.class)
            .mayRefuse(SignInReplies.PROBLEMS)
            .to(this::answer),
        Route.post("/v1/sessions/refresh", SessionRequests.Renew.class)
            .summary("Renews the tokens by the refresh handle, which changes with it")
            .open()
            .answers(200, SessionView.class)
            .mayRefuse(SessionProblems.SESSION_ENDED, SessionProblems.SIGN_IN_ELSEWHERE)
            .to(this::refresh),
        Route.post("/v1/sessions/counter", SessionRequests.Counter.class)
            .summary("A session of the person at the counter or terminal, for this visit")
            .roles(STAFF)
            .level(2)
            .answers(201, SessionView.class)
            .mayRefuse(SessionProblems.ACCOUNT_DISABLED, SessionProblems.SIGN_IN_ELSEWHERE)
            .to(this::counter),
        Route.get("/v1/sessions", SessionRequests.ListOwn.class)
            .summary("Own open sessions, newest first")
            .roles(CITIZEN, AGENT, STAFF, OFFICER, AUDITOR, ADMIN)
            .answersPageOf(SessionLine.class)
            .to(this::list),
        Route.get("/v1/sessions/history", SessionRequests.ListOwn.class)
            .summary("Own sign-ins of the last half year, newest first")
            .roles(CITIZEN, AGENT, STAFF, OFFICER, AUDITOR, ADMIN)
            .answersPageOf(SignInLine.class)
            .to(this::history),
        Route.delete("/v1/sessions", SessionRequests.All.class)
            .summary("Signs out everywhere, here too")
            .roles(CITIZEN, AGENT, STAFF, OFFICER, AUDITOR, ADMIN)
            .mayRefuse(SessionProblems.SIGN_IN_ELSEWHERE)
            .to(this::endAll),
        Route.delete("/v1/sessions/{sessionId}", SessionRequests.One.class)
            .summary("Ends one own session")
            .roles(CITIZEN, AGENT, STAFF, OFFICER, AUDITOR, ADMIN)
            .mayRefuse(SessionProblems.NO_SUCH_SESSION, SessionProblems.SIGN_IN_ELSEWHERE)
            .to(this::end));
  }

  private Reply start(SessionRequests.Start request, Call call) {
    WayIn way = ways.get(request.way());
    return replies.of(
        201,
        way == null
            ? new SignInOutcome.WayNotOffered()
            : way.start(request, new From(call.address(), call.requestKey())));
  }

  private Reply answer(SessionRequests.Answer request, Call call) {
    return replies.of(200, answerChallenge.answer(request, call.address()));
  }

  /** A cookie that is good no more is taken away. */
  private Reply refresh(SessionRequests.Renew request, Call call) {
    Optional<String> cookie = call.cookie(SignInReplies.COOKIE);
    return request
        .refreshToken()
        .or(() -> cookie)
        .flatMap(refreshSession::refresh)
        .map(renewed -> replies.signedIn(200, renewed))
        .orElseGet(
            () -> {
              Reply ended = Reply.problem(SessionProblems.SESSION_ENDED);
              return request.refreshToken().isEmpty() && cookie.isPresent()
                  ? ended.with(Cookie.gone(SignInReplies.COOKIE))
                  : ended;
            });
  }

  private Reply counter(SessionRequests.Counter request, Call call) {
    return replies.of(
        201,
        openCounterSession.open(
            call.caller(), request.name(), request.idNumber(), request.cardSeen()));
  }

  private Reply list(SessionRequests.ListOwn request, Call call) {
    var page = sessions.of(call.caller().actorId(), request.limit().orElse(PAGE), request.cursor());
    return Reply.ok(
        new Page<>(
            page.items().stream()
                .map(session -> SessionLine.of(session, call.caller().sessionId()))
                .toList(),
            page.nextCursor()));
  }

  private Reply history(SessionRequests.ListOwn request, Call call) {
    var page =
        sessions.history(call.caller().actorId(), request.limit().orElse(PAGE), request.cursor());
    return Reply.ok(
        new Page<>(page.items().stream().map(SignInLine::of).toList(), page.nextCursor()));
  }

  private Reply endAll(SessionRequests.All request, Call call) {
    String self = call.caller().actorId();
    endSession.endAll(self, self, "signed-out-everywhere");
    return Reply.noContent().with(Cookie.gone(SignInReplies.COOKIE));
  }

  private Reply end(SessionRequests.One request, Call call) {
    String self = call.caller().actorId();
    if (!endSession.end(self, request.sessionId(), self)) {
      return Reply.problem(SessionProblems.NO_SUCH_SESSION);
    }
    boolean current = call.caller().sessionId().filter(request.sessionId()::equals).isPresent();
    return current ? Reply.noContent().with(Cookie.gone(SignInReplies.COOKIE)) : Reply.noContent();
  }
}
