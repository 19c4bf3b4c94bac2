package org.openhpf.identity.session;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.pool.CustomAnswer;
import org.openhpf.identity.pool.Grants;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Step;
import org.openhpf.identity.pool.Tokens;
import org.openhpf.identity.proof.Proofs;

/** Signs somebody in who has been recognised: the way every way in ends. */
public final class OpenSession {
  private final IdentityProvider pool;
  private final Grants grants;
  private final Sessions sessions;
  private final Proofs proofs;
  private final RefreshHandles handles;
  private final SessionRules rules;
  private final SessionIds ids = new SessionIds();

  public OpenSession(
      IdentityProvider pool,
      Grants grants,
      Sessions sessions,
      Proofs proofs,
      RefreshHandles handles,
      SessionRules rules) {
    this.pool = pool;
    this.grants = grants;
    this.sessions = sessions;
    this.proofs = proofs;
    this.handles = handles;
    this.rules = rules;
  }

  /**
   * On what terms.
   *
   * @param personId who signs in
   * @param acting for whom, where it is for another
   * @param openedBy who had it opened, where that was another: a clerk, a kiosk
   */
  public record Terms(
      String personId,
      Way way,
      String channel,
      Optional<String> device,
      Keep keep,
      boolean secondFactor,
      Optional<Acting> acting,
      Optional<String> openedBy) {

    /** Of somebody who opens it himself. */
    public Terms(
        String personId,
        Way way,
        String channel,
        Optional<String> device,
        Keep keep,
        boolean secondFactor,
        Optional<Acting> acting) {
      this(personId, way, channel, device, keep, secondFactor, acting, Optional.empty());
    }

    public static Terms of(String personId, Attempt attempt) {
      return new Terms(
          personId,
          attempt.way(),
          attempt.channel(),
          attempt.device(),
          attempt.keep(),
          false,
          Optional.empty(),
          Optional.empty());
    }

    public Terms withSecondFactor() {
      return new Terms(personId, way, channel, device, keep, true, acting, openedBy);
    }
  }

  /**
   * The session of somebody who was recognised here and not by the pool.
   *
   * @param attempt that it comes of; empty at the counter or where somebody signed in acts for
   *     another
   * @param by what he was recognised by, which counts as used
   * @return empty where the pool has disabled him
   */
  public Optional<SignedIn> open(Terms terms, Optional<Attempt> attempt, Optional<KnownBy> by) {
    String sessionId = attempt.map(Attempt::sessionId).orElseGet(ids::next);
    return byGrant(prepare(sessionId, terms), attempt, by);
  }

  /** As above, of somebody who is signed in already. */
  public Optional<SignedIn> open(Terms terms) {
    return open(terms, Optional.empty(), Optional.empty());
  }

  /** Stored before the pool is asked for tokens, whose claims its trigger reads there. */
  public Session prepare(String sessionId, Terms terms) {
    Instant now = rules.now();
    var session =
        new Session(
            sessionId,
            terms.personId(),
            terms.way(),
            terms.channel(),
            terms.device(),
            terms.keep(),
            rules.cap(terms.way()),
            level(terms.way(), terms.personId(), now),
            terms.secondFactor(),
            terms.acting(),
            terms.openedBy(),
            0,
            now,
            now,
            now.plus(rules.lasts(terms.way())),
            Optional.empty());
    sessions.prepare(session);
    return session;
  }

  /** What the person has proven, up to what the way in is good for. */
  int level(Way way, String personId, Instant now) {
    return switch (way) {
      case COUNTER, KIOSK, STAFF -> rules.cap(way);
      case PHONE, MINI_PROGRAM, TICKET, ACTING ->
          Math.min(rules.cap(way), proofs.level(personId, now));
    };
  }

  private Optional<SignedIn> byGrant(
      Session session, Optional<Attempt> attempt, Optional<KnownBy> by) {
    String person = session.personId();
    if (!(pool.startCustom(person) instanceof Step.Asked(String poolSession))) {
      return Optional.empty();
    }
    var answer =
        new CustomAnswer(
            CustomAnswer.Kind.GRANT,
            grants.grant(person, session.sessionId()),
            session.sessionId(),
            ids.next());
    return pool.answerCustom(person, poolSession, answer) instanceof Step.SignedIn(Tokens tokens)
        ? Optional.of(begin(session, tokens, attempt, by))
        : Optional.empty();
  }

  /** The pool has issued the tokens of a session that was prepared. */
  public SignedIn begin(
      Session session, Tokens tokens, Optional<Attempt> attempt, Optional<KnownBy> by) {
    boolean renewed = session.way() != Way.COUNTER && session.way() != Way.KIOSK;
    sessions.begin(session, tokens.refreshToken().filter(token -> renewed), attempt, by);
    return new SignedIn(
        session,
        tokens,
        renewed ? Optional.of(handles.of(session.sessionId(), 0)) : Optional.empty());
  }
}
