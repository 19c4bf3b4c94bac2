package org.openhpf.identity.admin;

import static org.openhpf.edge.http.Role.ADMIN;
import static org.openhpf.edge.http.Role.AUDITOR;
import static org.openhpf.kernel.InvalidValue.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.admin.AdminViews.PersonView;
import org.openhpf.identity.admin.AdminViews.StaffView;
import org.openhpf.identity.admin.AdminViews.TrailLine;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.delegation.EndDelegation;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.pool.IdentityProvider;
import org.openhpf.identity.session.EndSession;
import org.openhpf.identity.session.SessionRules;
import org.openhpf.identity.session.Sessions;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/** Accounts of people and of the centre's own over HTTP, for administrators and auditors. */
public final class AdminRoutes {
  private static final int PAGE = 20;

  /** Of these roles' tokens: password and authenticator. */
  private static final int LEVEL = 3;

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.]{2,31}");

  private final Persons persons;
  private final ManagePerson manage;
  private final MakeStaff makeStaff;
  private final SessionRules rules;

  public AdminRoutes(
      Persons persons,
      Bindings bindings,
      Sessions sessions,
      IdentityProvider pool,
      EndSession endSession,
      EndDelegation endDelegation,
      SessionRules rules) {
    this.persons = persons;
    this.manage = new ManagePerson(persons, bindings, pool, endSession, endDelegation);
    this.makeStaff = new MakeStaff(persons, sessions, pool);
    this.rules = rules;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.post("/v1/people/searches", AdminRequests.Search.class)
            .summary("Finds a person by id number or phone; it is recorded")
            .roles(ADMIN, AUDITOR)
            .level(LEVEL)
            .answersPageOf(PersonView.class)
            .to(this::search),
        Route.post("/v1/people/{personId}/disable", AdminRequests.Decide.class)
            .summary("Disables an account, ends all its sessions and what it gave to others")
            .roles(ADMIN)
            .level(LEVEL)
            .answers(200, PersonView.class)
            .mayRefuse(AdminProblems.NO_SUCH_PERSON, AdminProblems.OWN_ACCOUNT)
            .to(
                (request, call) ->
                    reply(manage.disable(request.personId(), request.reason(), who(call)))),
        Route.post("/v1/people/{personId}/enable", AdminRequests.Decide.class)
            .summary("Enables an account again")
            .roles(ADMIN)
            .level(LEVEL)
            .answers(200, PersonView.class)
            .mayRefuse(AdminProblems.NO_SUCH_PERSON, AdminProblems.OWN_ACCOUNT)
            .to(
                (request, call) ->
                    reply(manage.enable(request.personId(), request.reason(), who(call)))),
        Route.get("/v1/people/{personId}/audit", AdminRequests.Trail.class)
            .summary("What was decided about a person, newest first; reading it is recorded")
            .roles(AUDITOR)
            .level(LEVEL)
            .answersPageOf(TrailLine.class)
            .to(this::trail),
        Route.post("/v1/staff", AdminRequests.Make.class)
            .summary("Makes an account of one of the centre's own people")
            .roles(ADMIN)
            .level(LEVEL)
            .answers(201, StaffView.class)
            .mayRefuse(AdminProblems.USERNAME_TAKEN)
            .to(this::make),
        Route.post("/v1/staff/{personId}/groups", AdminRequests.SetGroups.class)
            .summary("Sets the roles of one of the centre's own people and ends his sessions")
            .roles(ADMIN)
            .level(LEVEL)
            .answers(200, PersonView.class)
            .mayRefuse(AdminProblems.NO_SUCH_PERSON, AdminProblems.OWN_ACCOUNT)
            .to(
                (request, call) ->
                    reply(
                        manage.setGroups(
                            request.personId(), StaffGroups.of(request.groups()), who(call)))));
  }

  private static Persons.Source who(Call call) {
    return new Persons.Source(call.caller().personId(), call.caller().channel());
  }

  private static Reply reply(ManagePerson.Outcome outcome) {
    return switch (outcome) {
      case ManagePerson.Outcome.Done(Person person) -> Reply.ok(PersonView.of(person));
      case ManagePerson.Outcome.NoSuchPerson() -> Reply.problem(AdminProblems.NO_SUCH_PERSON);
      case ManagePerson.Outcome.OwnAccount() -> Reply.problem(AdminProblems.OWN_ACCOUNT);
    };
  }

  private Reply search(AdminRequests.Search request, Call call) {
    require(
        request.idNumber().isPresent() != request.phone().isPresent(),
        "idNumber",
        "身份证号码和手机号请填写其中一项");
    LocalDate today = LocalDate.ofInstant(rules.now(), ChinaTime.ZONE);
    Optional<String> idNumber =
        normal("idNumber", request.idNumber(), text -> ResidentIdNumber.parse(text, today).value());
    Optional<String> phone = normal("phone", request.phone(), text -> Phone.parse(text).value());
    return Reply.ok(
        Page.of(manage.search(idNumber, phone, who(call)).stream().map(PersonView::of).toList()));
  }

  private static Optional<String> normal(
      String field, Optional<String> typed, Function<String, String> form) {
    try {
      return typed.map(form);
    } catch (InvalidValue e) {
      throw new InvalidValue(field, e.reason());
    }
  }

  private Reply trail(AdminRequests.Trail request, Call call) {
    var page = persons.trail(request.personId(), request.limit().orElse(PAGE), request.cursor());
    persons.lookedAt(request.personId(), "audit-trail", who(call));
    return Reply.ok(
        new Page<>(page.items().stream().map(TrailLine::of).toList(), page.nextCursor()));
  }

  private Reply make(AdminRequests.Make request, Call call) {
    require(
        USERNAME.matcher(request.username()).matches(), "username", "须为 3 至 32 位小写字母、数字或点，以字母开头");
    StaffGroups groups = StaffGroups.of(request.groups());
    require(!groups.roles().isEmpty(), "groups", "请至少选择一个岗位");
    return switch (makeStaff.make(request.username(), request.name(), groups, who(call))) {
      case MakeStaff.Outcome.Made(Person person, String password) ->
          Reply.created(
              "/v1/people/" + person.personId(), new StaffView(person.personId(), password));
      case MakeStaff.Outcome.UsernameTaken() -> Reply.problem(AdminProblems.USERNAME_TAKEN);
    };
  }
}
