package org.openhpf.identity.proof;

import static org.openhpf.kernel.InvalidValue.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openhpf.edge.http.Call;
import org.openhpf.edge.http.Caller;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Page;
import org.openhpf.edge.http.Reply;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import org.openhpf.identity.person.Phone;
import org.openhpf.identity.proof.ProveIdentity.Claim;
import org.openhpf.identity.proof.ProveIdentity.ProofOutcome;
import org.openhpf.identity.session.SessionProblems;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/** One's own proofs over HTTP. */
public final class ProofRoutes {
  private final ProveIdentity proveIdentity;
  private final Proofs proofs;
  private final Clock clock;

  record ListProofs() {}

  record Prove(
      @Field(value = "real-name or bank-card", example = "real-name", maxLength = 20) String kind,
      @Field(value = "Name as on the identity card", example = "林示例", maxLength = 50) String name,
      @Field(value = "Id number (公民身份号码)", example = "440100198507210028", maxLength = 20)
          String idNumber,
      @Field(value = "bank-card: its number", example = "6222020000000000000", maxLength = 30)
          Optional<String> cardNumber,
      @Field(value = "bank-card: phone kept at the bank, bound to the account", maxLength = 20)
          Optional<String> phone) {}

  /** A proof as its owner sees it. */
  record ProofView(
      @Field(value = "What proved it", example = "real-name") String kind,
      @Field(value = "Assurance level it gives", example = "2") int level,
      @Field("When it was proven") Instant provenAt,
      @Field("Until when it counts; absent: for good") Optional<Instant> validUntil) {
    static ProofView of(Proof proof) {
      return new ProofView(proof.kind(), proof.level(), proof.provenAt(), proof.validUntil());
    }
  }

  public ProofRoutes(ProveIdentity proveIdentity, Proofs proofs, Clock clock) {
    this.proveIdentity = proveIdentity;
    this.proofs = proofs;
    this.clock = clock;
  }

  public List<Route<?>> all() {
    return List.of(
        Route.get("/v1/me/proofs", ListProofs.class)
            .summary("What one has proven of oneself")
            .roles(Role.CITIZEN, Role.AGENT)
            .answersPageOf(ProofView.class)
            .to(this::list),
        Route.post("/v1/me/proofs", Prove.class)
            .summary("Proves who one is; the next renewal of the tokens has the higher level")
            .roles(Role.CITIZEN, Role.AGENT)
            .answers(201, ProofView.class)
            .mayRefuse(
                ProofProblems.NO_MATCH,
                ProofProblems.NO_TRY_LEFT,
                ProofProblems.PHONE_NOT_OWN,
                ProofProblems.HAS_ANOTHER_NUMBER,
                SessionProblems.ALREADY_ANOTHER_PERSON,
                ProofProblems.UNAVAILABLE,
                SessionProblems.SIGN_IN_ELSEWHERE)
            .to(this::prove));
  }

  private Reply list(ListProofs request, Call call) {
    List<Proof> own = proofs.of(call.caller().personId());
    return Reply.ok(Page.of(own.stream().map(ProofView::of).toList()));
  }

  private Reply prove(Prove request, Call call) {
    Caller caller = call.caller();
    return switch (proveIdentity.prove(caller.personId(), claim(request), caller.channel())) {
      case ProofOutcome.Proven(Proof proof) -> Reply.created("/v1/me/proofs", ProofView.of(proof));
      case ProofOutcome.NoMatch() -> Reply.problem(ProofProblems.NO_MATCH);
      case ProofOutcome.NoTryLeft(Instant until) ->
          Reply.problem(ProofProblems.NO_TRY_LEFT).with("retry-after", seconds(until));
      case ProofOutcome.IsAnotherPerson() -> Reply.problem(SessionProblems.ALREADY_ANOTHER_PERSON);
      case ProofOutcome.HasAnotherNumber() -> Reply.problem(ProofProblems.HAS_ANOTHER_NUMBER);
      case ProofOutcome.PhoneNotOwn() -> Reply.problem(ProofProblems.PHONE_NOT_OWN);
      case ProofOutcome.Unavailable() -> Reply.problem(ProofProblems.UNAVAILABLE);
      case ProofOutcome.NoAccount() -> Reply.problem(SessionProblems.SIGN_IN_ELSEWHERE);
    };
  }

  private String seconds(Instant until) {
    return Long.toString(Math.max(1, Duration.between(clock.instant(), until).toSeconds()));
  }

  private Claim claim(Prove request) {
    String name = request.name().strip();
    require(!name.isEmpty(), "name", "必填");
    var idNumber =
        in("idNumber", () -> ResidentIdNumber.parse(request.idNumber(), ChinaTime.today(clock)));
    return switch (request.kind()) {
      case "real-name" -> {
        require(request.cardNumber().isEmpty(), "cardNumber", "姓名核验不需要银行卡号，请删去");
        require(request.phone().isEmpty(), "phone", "姓名核验不需要手机号，请删去");
        yield new Claim.RealName(name, idNumber);
      }
      case "bank-card" ->
          new Claim.BankCard(
              name,
              idNumber,
              in("cardNumber", () -> BankCardNumber.parse(given(request.cardNumber()))),
              in("phone", () -> Phone.parse(given(request.phone())).value()));
      default -> throw new InvalidValue("kind", "须为 real-name 或 bank-card");
    };
  }

  private static String given(Optional<String> text) {
    return text.orElseThrow(() -> new InvalidValue("", "必填"));
  }

  private static <T> T in(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidValue e) {
      throw new InvalidValue(field, e.reason());
    }
  }
}
