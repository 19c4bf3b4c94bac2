package org.openhpf.identity.binding;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.identity.binding.BindingProblems.ID_NUMBER_REQUIRED;
import static org.openhpf.identity.binding.BindingProblems.LAST_WAY_IN;
import static org.openhpf.identity.binding.BindingProblems.NO_SUCH_BINDING;
import static org.openhpf.identity.binding.BindingProblems.WRONG_ID_NUMBER;
import static org.openhpf.identity.session.SessionProblems.ALREADY_ANOTHER_PERSON;
import static org.openhpf.identity.session.SessionProblems.CODE_EXPIRED;
import static org.openhpf.identity.session.SessionProblems.CODE_SUPERSEDED;
import static org.openhpf.identity.session.SessionProblems.NOT_RECOGNISED;
import static org.openhpf.identity.session.SessionProblems.SIGN_IN_ELSEWHERE;
import static org.openhpf.identity.session.SessionProblems.SIGN_IN_LOCKED;
import static org.openhpf.identity.session.SessionProblems.TOO_MANY_CODES;
import static org.openhpf.identity.session.SessionProblems.WAY_UNAVAILABLE;
import static org.openhpf.identity.session.SessionProblems.WRONG_ANSWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.federation.BindPlatform;
import org.openhpf.identity.miniprogram.BindMiniProgram;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.kernel.InvalidValue;

/** What leads to one's account, over HTTP. */
public final class BindingRoutes {
  private static final Problem[] REFUSALS = {
    ID_NUMBER_REQUIRED,
    WRONG_ID_NUMBER,
    SIGN_IN_LOCKED,
    TOO_MANY_CODES,
    ALREADY_ANOTHER_PERSON,
    NOT_RECOGNISED,
    WAY_UNAVAILABLE,
    SIGN_IN_ELSEWHERE
  };

  private final Bindings bindings;
  private final Owner owner;
  private final BindPhone bindPhone;
  private final BindMiniProgram bindMiniProgram;
  private final BindPlatform bindPlatform;
  private final Unbind unbind;
  private final SessionRules rules;

  /** What can be bound. */
  enum Kind {
    PHONE,
    MINI_PROGRAM,
    PLATFORM
  }

  record ListBindings() {}

  record Bind(
      @Field(value = "phone, mini-program or platform", example = "phone") Kind kind,
      @Field(value = "Of who is proven: the own id number", maxLength = 20)
          Optional<String> idNumber,
      @Field(value = "phone: 11 digits", example = "13800000000", maxLength = 20)
          Optional<String> phone,
      @Field(value = "mini-program: of wx.login", maxLength = 128) Optional<String> code,
      @Field(value = "platform: came back from it", maxLength = 128) Optional<String> ticket,
      @Field(value = "platform: of the challenge it was asked with", maxLength = 128)
          Optional<String> verifier) {
    /** Full of secrets. */
    @Override
    public String toString() {
      return "Bind[" + kind + "]";
    }
  }

  record Answer(
      @Field(value = "Id the code was sent for", maxLength = 64) String bindingId,
      @Field(value = "6 digits of the SMS", example = "042137", maxLength = 12) String code) {
    @Override
    public String toString() {
      return "Answer[" + bindingId + "]";
    }
  }

  record One(@Field(value = "Id of an own binding", maxLength = 64) String bindingId) {}

  public BindingRoutes(
      Bindings bindings,
      Owner owner,
      BindPhone bindPhone,
      BindMiniProgram bindMiniProgram,
      BindPlatform bindPlatform,
      Unbind unbind,
      SessionRules rules) {
    this.bindings = bindings;
    this.owner = owner;
    this.bindPhone = bindPhone;
    this.bindMiniProgram = bindMiniProgram;
    this.bindPlatform = bindPlatform;
    this.unbind = unbind;
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/me/bindings", ListBindings.class)
            .summary("What leads to one's account: phones, the mini-program, platforms")
            .roles(CITIZEN, AGENT)
            .answersPageOf(BindingView.class)
            .to(this::list),
        Route.post("/v1/me/bindings", Bind.class)
            .summary("Binds one more: at once, or a phone by the code that is sent to it")
            .roles(CITIZEN, AGENT)
            .answers(201, BindingView.class)
            .mayRefuse(REFUSALS)
            .to(this::bind),
        Route.post("/v1/me/bindings/{bindingId}/answers", Answer.class)
            .summary("Binds the phone whose code is answered")
            .roles(CITIZEN, AGENT)
            .ownerOf("bindingId")
            .answers(200, BindingView.class)
            .mayRefuse(
                WRONG_ANSWER,
                SIGN_IN_LOCKED,
                CODE_EXPIRED,
                CODE_SUPERSEDED,
                NO_SUCH_BINDING,
                ALREADY_ANOTHER_PERSON)
            .to(this::answer),
        Route.delete("/v1/me/bindings/{bindingId}", One.class)
            .summary("Unbinds one, as long as another leads to the account")
            .roles(CITIZEN, AGENT)
            .ownerOf("bindingId")
            .mayRefuse(NO_SUCH_BINDING, LAST_WAY_IN)
            .to(this::unbind));
  }

  /** The row by which a person is found knows when it last did. */
  private Reply list(ListBindings request, Call call) {
    List<BindingView> views =
        bindings.of(call.caller().personId()).stream()
            .filter(binding -> binding.kind().isWayIn())
            .flatMap(binding -> bindings.find(binding.kind(), binding.value()).stream())
            .filter(binding -> binding.personId().equals(call.caller().personId()))
            .map(BindingView::of)
            .toList();
    return Reply.ok(Page.of(views));
  }

  private Reply bind(Bind request, Call call) {
    String channel = call.caller().channel();
    return reply(
        201,
        switch (request.kind()) {
          case PHONE -> {
            Phone phone = phone(required("phone", request.phone()));
            yield owner.verified(
                call.caller().personId(),
                request.idNumber(),
                person -> bindPhone.ask(person.personId(), phone, call.address()));
          }
          case MINI_PROGRAM -> {
            String code = required("code", request.code());
            yield owner.verified(
                call.caller().personId(),
                request.idNumber(),
                person -> bindMiniProgram.bind(person.personId(), code, channel));
          }
          case PLATFORM -> {
            String ticket = required("ticket", request.ticket());
            String verifier = required("verifier", request.verifier());
            yield owner.verified(
                call.caller().personId(),
                request.idNumber(),
                person -> bindPlatform.bind(person, ticket, verifier, channel));
          }
        });
  }

  private Reply answer(Answer request, Call call) {
    return reply(
        200,
        bindPhone.answer(
            call.caller().personId(),
            request.bindingId(),
            request.code().strip(),
            call.caller().channel()));
  }

  private Reply unbind(One request, Call call) {
    return reply(
        204, unbind.unbind(call.caller().personId(), request.bindingId(), call.caller().channel()));
  }

  private Reply reply(int status, BindingOutcome outcome) {
    return switch (outcome) {
      case BindingOutcome.Bound(Binding binding) -> reply(status, BindingView.of(binding));
      case BindingOutcome.CodeSent sent -> reply(status, BindingView.of(sent));
      case BindingOutcome.Unbound() -> Reply.noContent();
      case BindingOutcome.IsAnotherPersons() -> Reply.problem(ALREADY_ANOTHER_PERSON);
      case BindingOutcome.IdNumberRequired() -> Reply.problem(ID_NUMBER_REQUIRED);
      case BindingOutcome.WrongIdNumber() -> Reply.problem(WRONG_ID_NUMBER);
      case BindingOutcome.Locked(Instant until) -> later(SIGN_IN_LOCKED, until);
      case BindingOutcome.TooMany(Instant until) -> later(TOO_MANY_CODES, until);
      case BindingOutcome.WrongCode(int left) ->
          Reply.problem(WRONG_ANSWER.with(Map.of("kind", "one-time-code", "triesLeft", left)));
      case BindingOutcome.CodeExpired() -> Reply.problem(CODE_EXPIRED);
      case BindingOutcome.CodeSuperseded() -> Reply.problem(CODE_SUPERSEDED);
      case BindingOutcome.NotRecognised() -> Reply.problem(NOT_RECOGNISED);
      case BindingOutcome.Unavailable() -> Reply.problem(WAY_UNAVAILABLE);
      case BindingOutcome.NoSuchBinding() -> Reply.problem(NO_SUCH_BINDING);
      case BindingOutcome.IsLastWayIn() -> Reply.problem(LAST_WAY_IN);
      case BindingOutcome.NoAccount() -> Reply.problem(SIGN_IN_ELSEWHERE);
    };
  }

  private static Reply reply(int status, BindingView view) {
    return new Reply(status, Map.of(), Optional.of(view));
  }

  private Reply later(Problem problem, Instant until) {
    long seconds = Math.max(1, Duration.between(rules.now(), until).toSeconds());
    return Reply.problem(problem).with("retry-after", Long.toString(seconds));
  }

  private static Phone phone(String text) {
    try {
      return Phone.parse(text);
    } catch (InvalidValue e) {
      throw new InvalidValue("phone", e.reason());
    }
  }

  private static String required(String field, Optional<String> text) {
    return text.orElseThrow(() -> new InvalidValue(field, "必填"));
  }
}
