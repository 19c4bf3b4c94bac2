package org.openhpf.identity.binding;

import static org.openhpf.edge.http.Role.AGENT;
import static org.openhpf.edge.http.Role.CITIZEN;
import static org.openhpf.identity.binding.BindingProblems.ID_NUMBER_REQUIRED;
import static org.openhpf.identity.binding.BindingProblems.LAST_WAY_IN;
import static org.openhpf.identity.binding.BindingProblems.NO_SUCH_BINDING;
import static org.openhpf.identity.binding.BindingProblems.OWNER_UNVERIFIABLE;
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

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Call;
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
  private final BindingReplies replies;

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
    this.replies = new BindingReplies(rules);
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/me/bindings", BindingRequests.ListBindings.class)
            .summary("What leads to one's account: phones, the mini-program, platforms")
            .roles(CITIZEN, AGENT)
            .answersPageOf(BindingView.class)
            .to(this::list),
        Route.post("/v1/me/bindings", BindingRequests.Bind.class)
            .summary("Binds one more: at once, or a phone by the code that is sent to it")
            .roles(CITIZEN, AGENT)
            .answers(201, BindingView.class)
            .mayRefuse(REFUSALS)
            .to(this::bind),
        Route.post("/v1/me/bindings/{bindingId}/answers", BindingRequests.Answer.class)
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
        // Not a DELETE: an id number would be in its query, and so in the logs on its way.
        Route.post("/v1/me/bindings/{bindingId}/unbind", BindingRequests.Unbind.class)
            .summary("Unbinds one, as long as another leads to the account")
            .roles(CITIZEN, AGENT)
            .ownerOf("bindingId")
            .answers(200, BindingView.class)
            .mayRefuse(
                ID_NUMBER_REQUIRED,
                WRONG_ID_NUMBER,
                OWNER_UNVERIFIABLE,
                WRONG_ANSWER,
                SIGN_IN_LOCKED,
                TOO_MANY_CODES,
                CODE_EXPIRED,
                CODE_SUPERSEDED,
                NO_SUCH_BINDING,
                LAST_WAY_IN,
                SIGN_IN_ELSEWHERE)
            .to(this::unbind));
  }

  /** The row by which a person is found knows when it last did. */
  private Reply list(BindingRequests.ListBindings request, Call call) {
    List<BindingView> views =
        bindings.of(call.caller().personId()).stream()
            .filter(binding -> binding.kind().isWayIn())
            .flatMap(binding -> bindings.find(binding.kind(), binding.value()).stream())
            .filter(binding -> binding.personId().equals(call.caller().personId()))
            .map(BindingView::of)
            .toList();
    return Reply.ok(Page.of(views));
  }

  private Reply bind(BindingRequests.Bind request, Call call) {
    String channel = call.caller().channel();
    return replies.of(
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

  private Reply answer(BindingRequests.Answer request, Call call) {
    return replies.of(
        200,
        bindPhone.answer(
            call.caller().personId(),
            request.bindingId(),
            request.code().strip(),
            call.caller().channel()));
  }

  private Reply unbind(BindingRequests.Unbind request, Call call) {
    var asked =
        new Unbind.Asked(
            request.bindingId(),
            request.code().map(String::strip),
            call.caller().channel(),
            call.address());
    return replies.of(
        200,
        owner.verified(
            call.caller().personId(), request.idNumber(), person -> unbind.unbind(person, asked)));
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
