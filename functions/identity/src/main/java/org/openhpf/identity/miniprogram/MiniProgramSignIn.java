package org.openhpf.identity.miniprogram;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.miniprogram.MiniProgram.Recognising;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.Attempt;
import org.openhpf.identity.session.Attempts;
import org.openhpf.identity.session.ChallengeKind;
import org.openhpf.identity.session.OnRecognition;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.SessionIds;
import org.openhpf.identity.session.SessionRequests.Start;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.SignInOutcome;
import org.openhpf.identity.session.Way;
import org.openhpf.identity.session.WayIn;

/**
 * Signs people in as the users of the mini-program they are (小程序登录). Who comes for the first time
 * gives a phone, and is bound to this user once its code was right.
 */
public final class MiniProgramSignIn implements WayIn, OnRecognition {
  private static final String CHANNEL = "mini-program";

  /** Note of an attempt that holds the openid. */
  private static final String OPENID = "openid";

  private final MiniProgram miniProgram;
  private final Bindings bindings;
  private final Attempts attempts;
  private final OpenSession open;
  private final SessionRules rules;
  private final SessionIds ids = new SessionIds();

  public MiniProgramSignIn(
      MiniProgram miniProgram,
      Bindings bindings,
      Attempts attempts,
      OpenSession open,
      SessionRules rules) {
    this.miniProgram = miniProgram;
    this.bindings = bindings;
    this.attempts = attempts;
    this.open = open;
    this.rules = rules;
  }

  @Override
  public SignInOutcome start(Start request, From from) {
    require(request.code().isPresent(), "code", "必填");
    return switch (miniProgram.recognise(request.code().get())) {
      case Recognising.Recognised(String openId) ->
          signIn(request, new KnownBy(BindingKind.OPENID, openId));
      case Recognising.CodeRefused(), Recognising.Blocked() -> new SignInOutcome.NotRecognised();
      case Recognising.Unavailable() -> new SignInOutcome.WayUnavailable();
    };
  }

  private SignInOutcome signIn(Start request, KnownBy user) {
    Attempt attempt =
        Attempt.begun(
                ids.next(), Way.MINI_PROGRAM, CHANNEL, request, rules.now(), rules.attemptLasts())
            .noting(OPENID, user.value());
    Optional<Binding> binding = bindings.find(user.kind(), user.value());
    if (binding.isEmpty()) {
      Attempt asked = attempt.waitingFor(ChallengeKind.PHONE, 0);
      attempts.keep(asked);
      return new SignInOutcome.Challenged(
          asked, SignInOutcome.Asked.plain(ChallengeKind.PHONE, Optional.empty()));
    }
    return open.open(
            OpenSession.Terms.of(binding.get().personId(), attempt),
            Optional.empty(),
            Optional.of(user))
        .<SignInOutcome>map(SignInOutcome.In::new)
        .orElseGet(SignInOutcome.Disabled::new);
  }

  /** The phone's person is this user from now on; one that was bound meanwhile stays as it is. */
  @Override
  public void recognised(String personId, Attempt attempt) {
    Optional.ofNullable(attempt.notes().get(OPENID))
        .ifPresent(
            openId ->
                bindings.bind(
                    BindingKind.OPENID,
                    openId,
                    personId,
                    new Persons.Source("", attempt.channel())));
  }
}
