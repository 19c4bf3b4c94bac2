package org.openhpf.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.identity.admin.AdminRoutes;
import org.openhpf.identity.applicant.AnswerQuestion;
import org.openhpf.identity.applicant.DynamoQuestions;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.delegation.DelegationRules;
import org.openhpf.identity.delegation.DynamoDelegations;
import org.openhpf.identity.delegation.EndDelegation;
import org.openhpf.identity.delegation.ReachDelegate;
import org.openhpf.identity.employer.DynamoAuthorisations;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.DynamoAlerts;
import org.openhpf.identity.notice.DynamoOneTimeCodes;
import org.openhpf.identity.notice.SendMessage;
import org.openhpf.identity.notice.TextMessages;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.MeRoutes;
import org.openhpf.identity.pool.CognitoIdentityProvider;
import org.openhpf.identity.pool.CreateChallenge;
import org.openhpf.identity.pool.DefineChallenge;
import org.openhpf.identity.pool.DynamoGrants;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.VerifyChallenge;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.session.AnswerChallenge;
import org.openhpf.identity.session.AskCode;
import org.openhpf.identity.session.ChallengeKind;
import org.openhpf.identity.session.DynamoAttempts;
import org.openhpf.identity.session.DynamoLimits;
import org.openhpf.identity.session.DynamoPseudonyms;
import org.openhpf.identity.session.DynamoRefreshHandles;
import org.openhpf.identity.session.DynamoSessions;
import org.openhpf.identity.session.EndSession;
import org.openhpf.identity.session.OpenCounterSession;
import org.openhpf.identity.session.OpenSession;
import org.openhpf.identity.session.PhoneSignIn;
import org.openhpf.identity.session.RefreshSession;
import org.openhpf.identity.session.SessionRequests.OpenWay;
import org.openhpf.identity.session.SessionRoutes;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.SignInElsewhere;
import org.openhpf.identity.session.SignInReplies;
import org.openhpf.identity.session.StaffSignIn;
import org.openhpf.identity.session.TakesAnswer;
import org.openhpf.identity.session.WayIn;
import org.openhpf.identity.session.WriteClaims;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DynamoStandings;

/** All that decides about identity, put together over one environment: routes and triggers. */
public final class DynamoIdentity {
  /** Empty where people sign in at another issuer. */
  private static final String POOL_ID = "USER_POOL_ID";

  private final Map<String, String> environment;
  private final DynamoParts parts;
  private final IdentityProvider pool;
  private final SessionRules rules;
  private final DynamoPersons persons;
  private final DynamoBindings bindings;
  private final DynamoProofs proofs;
  private final DynamoAttempts attempts;
  private final DynamoSessions sessions;
  private final DynamoLimits limits;
  private final DynamoPseudonyms pseudonyms;
  private final DynamoOneTimeCodes codes;
  private final CheckCode checkCode;
  private final DynamoGrants grants;
  private final DynamoRefreshHandles handles;
  private final OpenSession open;
  private final EndSession endSession;
  private final DynamoSelfService selfService;
  private final DelegationRules delegationRules;
  private final DynamoDelegations delegations;

  /**
   * @param environment the variables of template.yaml; a trigger has but those it needs
   */
  static DynamoIdentity of(Map<String, String> environment) {
    Clock clock = ChinaTime.clock(environment);
    return new DynamoIdentity(
        environment,
        DynamoParts.of(environment, "IDENTITY", clock, new Ids(clock)),
        new CognitoIdentityProvider(
            new Clients(environment).userPools(),
            environment.getOrDefault(POOL_ID, ""),
            environment.getOrDefault("USER_POOL_CLIENT_ID", "")));
  }

  /** With a user pool of one's own. */
  public DynamoIdentity(Map<String, String> environment, DynamoParts parts, IdentityProvider pool) {
    this.environment = environment;
    this.parts = parts;
    this.pool = pool;
    rules = new SessionRules(parts.clock());
    delegationRules = new DelegationRules(parts.clock());
    var standingTable = parts.table().beside(environment.get("STANDING_TABLE"));
    delegations =
        new DynamoDelegations(
            parts, new DynamoStandings(standingTable, parts.clock()), delegationRules);
    persons = new DynamoPersons(parts);
    bindings = new DynamoBindings(parts);
    proofs = new DynamoProofs(parts);
    attempts = new DynamoAttempts(parts);
    sessions = new DynamoSessions(parts, rules);
    limits = new DynamoLimits(parts);
    pseudonyms = new DynamoPseudonyms(parts.index());
    codes = new DynamoOneTimeCodes(parts);
    checkCode = new CheckCode(codes, limits, rules);
    grants = new DynamoGrants(parts);
    handles = new DynamoRefreshHandles(parts.index());
    open = new OpenSession(pool, grants, sessions, proofs, handles, rules);
    endSession = new EndSession(sessions, pool);
    selfService = new DynamoSelfService(environment, parts);
  }

  public List<Route<?>> routes() {
    boolean elsewhere = environment.getOrDefault(POOL_ID, "").isEmpty();
    return Stream.concat(
            signInRoutes().map(route -> elsewhere ? SignInElsewhere.closed(route) : route),
            otherRoutes())
        .toList();
  }

  /** Where people sign in at another issuer these are closed. */
  private Stream<Route<?>> signInRoutes() {
    var replies = new SignInReplies(rules);
    return Stream.of(
            sessionRoutes(replies).all(),
            adminRoutes().all(),
            new DynamoAuthorisations(
                    parts,
                    delegations,
                    delegationRules,
                    persons,
                    selfService.proofService(),
                    sessions,
                    open,
                    replies)
                .routes(),
            selfService.federationRoutes().all())
        .flatMap(List::stream);
  }

  private Stream<Route<?>> otherRoutes() {
    return Stream.of(new MeRoutes(persons, bindings, proofs, rules).all(), selfService.routes())
        .flatMap(List::stream);
  }

  private AdminRoutes adminRoutes() {
    var endDelegation = new EndDelegation(delegations);
    return new AdminRoutes(persons, bindings, sessions, pool, endSession, endDelegation, rules);
  }

  private SessionRoutes sessionRoutes(SignInReplies replies) {
    var askCode =
        new AskCode(limits, pseudonyms, bindings, persons, codes, pool, open, attempts, rules);
    var miniProgram = selfService.miniProgramSignIn(attempts, open);
    var phone =
        new PhoneSignIn(
            askCode,
            checkCode,
            attempts,
            limits,
            bindings,
            persons,
            pool,
            open,
            sessions,
            rules,
            List.of(miniProgram));
    var staff = new StaffSignIn(bindings, pseudonyms, limits, attempts, pool, open, rules);
    Map<OpenWay, WayIn> ways =
        Map.of(
            OpenWay.PHONE, phone,
            OpenWay.MINI_PROGRAM, miniProgram,
            OpenWay.STAFF, staff,
            OpenWay.TICKET, selfService.ticketSignIn(pool, open));
    Map<ChallengeKind, TakesAnswer> answers =
        Map.of(
            ChallengeKind.ONE_TIME_CODE, phone::giveCode,
            ChallengeKind.ID_NUMBER, phone::giveIdNumber,
            ChallengeKind.PHONE, phone::givePhone,
            ChallengeKind.NEW_PASSWORD, staff::giveNewPassword,
            ChallengeKind.TOTP, staff::giveTotp,
            ChallengeKind.TOTP_SETUP, staff::giveFirstTotp);
    return new SessionRoutes(
        ways,
        new AnswerChallenge(attempts, answers, rules),
        new RefreshSession(attempts, sessions, handles, open, endSession, pool, rules),
        new OpenCounterSession(bindings, persons, pool, open, rules),
        endSession,
        sessions,
        replies);
  }

  public SendMessage sendMessage(TextMessages messages) {
    return new SendMessage(
        codes,
        new DynamoAlerts(parts)::phone,
        new ReachDelegate(delegations, persons, bindings),
        messages,
        rules);
  }

  public AnswerQuestion answerQuestion() {
    return new AnswerQuestion(persons, bindings, new DynamoQuestions(parts));
  }

  public TriggerFunction.DefineChallenge defineChallenge() {
    return new TriggerFunction.DefineChallenge(new DefineChallenge(rules.tries())::decide);
  }

  public TriggerFunction.CreateChallenge createChallenge() {
    return new TriggerFunction.CreateChallenge(
        new CreateChallenge(codes, new SecureRandom())::make);
  }

  public TriggerFunction.VerifyChallenge verifyChallenge() {
    return new TriggerFunction.VerifyChallenge(new VerifyChallenge(checkCode, grants)::isRight);
  }

  public TriggerFunction.ClaimTokens tokenClaims() {
    return new TriggerFunction.ClaimTokens(new WriteClaims(sessions, rules)::claim);
  }
}
