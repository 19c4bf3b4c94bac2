package org.openhpf.identity.session;

import static org.openhpf.kernel.InvalidValue.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.Binding;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.notice.CheckCode;
import org.openhpf.identity.notice.CheckCode.Verdict;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Persons.Registering;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.pool.CustomAnswer;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.pool.Step;
import org.openhpf.identity.session.SessionRequests.Answer;
import org.openhpf.identity.session.SessionRequests.Start;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RetryLater;

/** Signs people in by a code sent to their phone (手机验证码登录); who is new gets an account. */
public final class PhoneSignIn implements WayIn {
  private final AskCode askCode;
  private final CheckCode checkCode;
  private final Attempts attempts;
  private final Limits limits;
  private final Bindings bindings;
  private final Persons persons;
  private final IdentityProvider pool;
  private final OpenSession open;
  private final Sessions sessions;
  private final SessionRules rules;
  private final List<OnRecognition> others;
  private final SessionIds ids = new SessionIds();

  /**
   * @param others are told who it is before he is signed in
   */
  public PhoneSignIn(
      AskCode askCode,
      CheckCode checkCode,
      Attempts attempts,
      Limits limits,
      Bindings bindings,
      Persons persons,
      IdentityProvider pool,
      OpenSession open,
      Sessions sessions,
      SessionRules rules,
      List<OnRecognition> others) {
    this.askCode = askCode;
    this.checkCode = checkCode;
    this.attempts = attempts;
    this.limits = limits;
    this.bindings = bindings;
    this.persons = persons;
    this.pool = pool;
    this.open = open;
    this.sessions = sessions;
    this.rules = rules;
    this.others = List.copyOf(others);
  }

  @Override
  public SignInOutcome start(Start request, From from) {
    Phone phone = phone(request.phone());
    Optional<String> known = from.requestKey().map(askCode::sessionOf);
    return known
        .flatMap(askCode::asked)
        .orElseGet(
            () ->
                askCode.ask(
                    Attempt.begun(
                        known.orElseGet(ids::next),
                        Way.PHONE,
                        "web",
                        request,
                        rules.now(),
                        rules.attemptLasts()),
                    phone,
                    from.address()));
  }

  /** The phone of somebody whose way in is bound to nobody yet. */
  public SignInOutcome givePhone(Attempt attempt, Answer answer, String address) {
    return askCode.ask(attempt, phone(answer.phone()), address);
  }

  private static Phone phone(Optional<String> given) {
    require(given.isPresent(), "phone", "必填");
    try {
      return Phone.parse(given.get());
    } catch (InvalidValue e) {
      throw new InvalidValue("phone", e.reason());
    }
  }

  /** The code. */
  public SignInOutcome giveCode(Attempt attempt, Answer answer, String address) {
    String user = attempt.userName();
    String code = answer.code().orElseThrow().strip();
    // The same answer has the same id: where its reply was lost, it is right once more.
    var given =
        new CustomAnswer(
            CustomAnswer.Kind.ONE_TIME_CODE,
            code,
            attempt.sessionId(),
            askCode.answerId(attempt, code));
    Step step;
    try {
      step = pool.answerCustom(user, attempt.poolSession().orElseThrow(), given);
    } catch (RetryLater e) {
      return unanswered(attempt, given, e);
    }
    if (step instanceof Step.SignedIn(var tokens)) {
      tell(user, attempt);
      Session session = sessions.find(user, attempt.sessionId()).orElseThrow();
      return new SignInOutcome.In(
          open.begin(session, tokens, Optional.of(attempt), Optional.of(knownBy(attempt))));
    }
    if (step instanceof Step.Asked(String poolSession)) {
      attempts.keep(attempt.inPool(poolSession));
    }
    // The pool tells wrong from right alone: what else there is to say stands with the code.
    return switch (checkCode.outcome(user, attempt.sessionId(), given.answerId())) {
      case Verdict.Right() -> recognised(attempt);
      case Verdict.Wrong(int left) -> new SignInOutcome.Wrong(ChallengeKind.ONE_TIME_CODE, left);
      case Verdict.Locked(Instant until) -> new SignInOutcome.Locked(until);
      case Verdict.Expired() -> new SignInOutcome.CodeExpired();
      case Verdict.Superseded() -> new SignInOutcome.CodeSuperseded();
      case Verdict.UsedUp() -> new SignInOutcome.NoSuchSignIn();
    };
  }

  /**
   * The pool did not answer, or a trigger failed behind it. Where the code was found right before
   * that, the person is signed in all the same, as he would be if he gave it once more.
   */
  private SignInOutcome unanswered(Attempt attempt, CustomAnswer given, RetryLater why) {
    if (checkCode.outcome(attempt.userName(), attempt.sessionId(), given.answerId())
        instanceof Verdict.Right) {
      return recognised(attempt);
    }
    throw why;
  }

  /** The code was right, and the pool has no tokens for it: there is more to find out. */
  private SignInOutcome recognised(Attempt attempt) {
    KnownBy phone = knownBy(attempt);
    Optional<Binding> binding = bindings.find(phone.kind(), phone.value());
    if (binding.isEmpty()) {
      return register(attempt, Optional.empty());
    }
    Optional<Person> person = persons.find(binding.get().personId());
    if (!person.filter(Person::isActive).isPresent()) {
      return new SignInOutcome.Disabled();
    }
    if (askCode.mayBeAnothers(binding.get(), person.get().isProven())) {
      Attempt asked =
          attempt.of(person.get().personId()).waitingFor(ChallengeKind.ID_NUMBER, rules.tries());
      attempts.keep(asked);
      return new SignInOutcome.Challenged(
          asked, SignInOutcome.Asked.plain(ChallengeKind.ID_NUMBER, Optional.of(rules.tries())));
    }
    return signIn(person.get(), attempt);
  }

  /** The id number of the person the phone was bound to, or that it is somebody else. */
  public SignInOutcome giveIdNumber(Attempt attempt, Answer answer, String address) {
    if (answer.notMe().orElse(false)) {
      return register(attempt, Optional.of(attempt.userName()));
    }
    Optional<Instant> locked = limits.take(List.of(rules.failures(attempt.userName())));
    if (locked.isPresent()) {
      return new SignInOutcome.Locked(locked.get());
    }
    if (!attempts.takeTry(attempt)) {
      return new SignInOutcome.NoSuchSignIn();
    }
    Person person = persons.find(attempt.userName()).orElseThrow();
    if (!isEqual(person.idNumber().orElse(""), answer.idNumber().orElseThrow())) {
      return new SignInOutcome.Wrong(ChallengeKind.ID_NUMBER, attempt.tries() - 1);
    }
    limits.clear(rules.failures(attempt.userName()));
    return signIn(person, attempt);
  }

  /**
   * @param from whose the phone was; empty where it is nobody's
   */
  private SignInOutcome register(Attempt attempt, Optional<String> from) {
    var who = new Persons.Source("", attempt.channel());
    Registering registering =
        persons.register(knownBy(attempt), Optional.empty(), from, Set.of(Role.CITIZEN), who);
    return switch (registering) {
      case Registering.Registered(Person person) -> signIn(person, attempt);
      case Registering.Taken(String personId) ->
          // By the same phone at the same moment, or given back to it meanwhile.
          from.isPresent()
              ? new SignInOutcome.NoSuchSignIn()
              : persons
                  .find(personId)
                  .map(person -> signIn(person, attempt))
                  .orElseGet(SignInOutcome.NoSuchSignIn::new);
    };
  }

  /** That the pool knows him is made sure of: whoever made his account may have got no further. */
  private SignInOutcome signIn(Person person, Attempt attempt) {
    pool.createUser(person.personId(), person.roles());
    tell(person.personId(), attempt);
    return open.open(
            OpenSession.Terms.of(person.personId(), attempt),
            Optional.of(attempt),
            Optional.of(knownBy(attempt)))
        .<SignInOutcome>map(SignInOutcome.In::new)
        .orElseGet(SignInOutcome.Disabled::new);
  }

  private void tell(String personId, Attempt attempt) {
    others.forEach(other -> other.recognised(personId, attempt));
  }

  private static KnownBy knownBy(Attempt attempt) {
    return new KnownBy(BindingKind.PHONE, attempt.notes().get(AskCode.PHONE));
  }

  private static boolean isEqual(String idNumber, String typed) {
    return MessageDigest.isEqual(
        idNumber.getBytes(StandardCharsets.UTF_8),
        typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}
