package org.openhpf.identity.session;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Step;
import org.openhpf.identity.pool.Tokens;
import org.openhpf.identity.session.OpenSession.Terms;
import org.openhpf.identity.session.SessionRequests.Answer;
import org.openhpf.identity.session.SessionRequests.Start;

/**
 * Signs the centre's own people in (工作人员登录): user name and password, then a code of their
 * authenticator, always. At the first time they change the initial password and set the
 * authenticator up; until then no token is handed out.
 */
public final class StaffSignIn implements WayIn {
  private static final String USERNAME = "username";
  private static final String ACCESS_TOKEN = "accessToken";
  private static final String REFRESH_TOKEN = "refreshToken";

  private final Bindings bindings;
  private final Pseudonyms pseudonyms;
  private final Limits limits;
  private final Attempts attempts;
  private final IdentityProvider pool;
  private final OpenSession open;
  private final SessionRules rules;
  private final SessionIds ids = new SessionIds();

  public StaffSignIn(
      Bindings bindings,
      Pseudonyms pseudonyms,
      Limits limits,
      Attempts attempts,
      IdentityProvider pool,
      OpenSession open,
      SessionRules rules) {
    this.bindings = bindings;
    this.pseudonyms = pseudonyms;
    this.limits = limits;
    this.attempts = attempts;
    this.pool = pool;
    this.open = open;
    this.rules = rules;
  }

  /** Failures are counted before the password is looked at, of unknown user names too. */
  @Override
  public SignInOutcome start(Start request, From from) {
    require(request.username().isPresent(), "username", "必填");
    require(request.password().isPresent(), "password", "必填");
    String username = request.username().get().strip().toLowerCase(Locale.ROOT);
    String user =
        bindings
            .find(BindingKind.USERNAME, username)
            .map(Binding::personId)
            .orElseGet(() -> pseudonyms.decoy(username));
    Optional<Instant> locked =
        limits.take(
            List.of(rules.failures(user), rules.passwords(pseudonyms.ofAddress(from.address()))));
    if (locked.isPresent()) {
      return new SignInOutcome.Locked(locked.get());
    }
    Attempt attempt =
        Attempt.begun(ids.next(), Way.STAFF, "window", request, rules.now(), rules.attemptLasts())
            .of(user)
            .noting(USERNAME, username);
    return next(attempt, pool.startPassword(user, request.password().get()));
  }

  private SignInOutcome next(Attempt attempt, Step step) {
    return switch (step) {
      case Step.NewPassword(String poolSession) ->
          asked(attempt.inPool(poolSession).waitingFor(ChallengeKind.NEW_PASSWORD, rules.tries()));
      case Step.Totp(String poolSession) ->
          asked(attempt.inPool(poolSession).waitingFor(ChallengeKind.TOTP, rules.tries()));
      case Step.SignedIn(Tokens tokens) -> setUp(attempt, tokens);
      case Step.WeakPassword() -> new SignInOutcome.WeakPassword();
      case Step.Refused() -> new SignInOutcome.NotRecognised();
      case Step.WrongTotp wrong -> throw unexpected(wrong);
      case Step.Asked asked -> throw unexpected(asked);
    };
  }

  private static IllegalStateException unexpected(Step step) {
    return new IllegalStateException("a password is answered by " + step);
  }

  private SignInOutcome asked(Attempt attempt) {
    attempts.keep(attempt);
    return new SignInOutcome.Challenged(
        attempt, SignInOutcome.Asked.plain(attempt.waitsFor().orElseThrow(), Optional.empty()));
  }

  /** The tokens have no groups and stay here, until a second factor is shown. */
  private SignInOutcome setUp(Attempt attempt, Tokens tokens) {
    String secret = pool.newTotpSecret(tokens.accessToken());
    Attempt waits =
        attempt
            .noting(ACCESS_TOKEN, tokens.accessToken())
            .noting(REFRESH_TOKEN, tokens.refreshToken().orElseThrow())
            .waitingFor(ChallengeKind.TOTP_SETUP, rules.tries());
    attempts.keep(waits);
    String uri =
        "otpauth://totp/OpenHPF:%s?secret=%s&issuer=OpenHPF"
            .formatted(attempt.notes().get(USERNAME), secret);
    return new SignInOutcome.Challenged(
        waits, SignInOutcome.Asked.totpSetup(secret, uri, rules.tries()));
  }

  /** A password of one's own in place of the initial one. */
  public SignInOutcome giveNewPassword(Attempt attempt, Answer answer, String address) {
    return next(
        attempt,
        pool.answerNewPassword(
            attempt.userName(),
            attempt.poolSession().orElseThrow(),
            answer.newPassword().orElseThrow(),
            attempt.sessionId()));
  }

  /** A code of the authenticator. */
  public SignInOutcome giveTotp(Attempt attempt, Answer answer, String address) {
    Optional<SignInOutcome> refused = count(attempt);
    if (refused.isPresent()) {
      return refused.get();
    }
    Session session = open.prepare(attempt.sessionId(), terms(attempt));
    Step step =
        pool.answerTotp(
            attempt.userName(),
            attempt.poolSession().orElseThrow(),
            answer.totp().orElseThrow().strip(),
            attempt.sessionId());
    return switch (step) {
      case Step.SignedIn(Tokens tokens) -> begin(session, tokens, attempt);
      case Step.WrongTotp() -> wrong(attempt);
      default -> new SignInOutcome.NoSuchSignIn();
    };
  }

  /** The first code of an authenticator, which shows that it is set up. */
  public SignInOutcome giveFirstTotp(Attempt attempt, Answer answer, String address) {
    Optional<SignInOutcome> refused = count(attempt);
    if (refused.isPresent()) {
      return refused.get();
    }
    String accessToken = attempt.notes().get(ACCESS_TOKEN);
    if (!pool.confirmTotp(attempt.userName(), accessToken, answer.totp().orElseThrow().strip())) {
      return wrong(attempt);
    }
    Session session = open.prepare(attempt.sessionId(), terms(attempt));
    String refreshToken = attempt.notes().get(REFRESH_TOKEN);
    return pool.refresh(refreshToken, attempt.sessionId())
        .map(
            tokens ->
                begin(
                    session,
                    new Tokens(
                        tokens.accessToken(),
                        tokens.idToken(),
                        Optional.of(refreshToken),
                        tokens.expiresIn()),
                    attempt))
        .orElseGet(SignInOutcome.NoSuchSignIn::new);
  }

  private Optional<SignInOutcome> count(Attempt attempt) {
    Optional<Instant> locked = limits.take(List.of(rules.failures(attempt.userName())));
    if (locked.isPresent()) {
      return Optional.of(new SignInOutcome.Locked(locked.get()));
    }
    return attempts.takeTry(attempt)
        ? Optional.empty()
        : Optional.of(new SignInOutcome.NoSuchSignIn());
  }

  private static SignInOutcome wrong(Attempt attempt) {
    return new SignInOutcome.Wrong(attempt.waitsFor().orElseThrow(), attempt.tries() - 1);
  }

  private static Terms terms(Attempt attempt) {
    return Terms.of(attempt.userName(), attempt).withSecondFactor();
  }

  private SignInOutcome begin(Session session, Tokens tokens, Attempt attempt) {
    var username = new KnownBy(BindingKind.USERNAME, attempt.notes().get(USERNAME));
    SignedIn in = open.begin(session, tokens, Optional.of(attempt), Optional.of(username));
    limits.clear(rules.failures(attempt.userName()));
    return new SignInOutcome.In(in);
  }
}
