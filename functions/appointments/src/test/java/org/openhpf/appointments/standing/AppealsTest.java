package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.appointments.booking.AtOnce;
import org.openhpf.appointments.booking.BookingOutcome.Booked;
import org.openhpf.appointments.booking.BookingOutcome.Paused;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.RequestKey;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** A pause is appealed against once, and decided once by somebody else. */
class AppealsTest {
  private static final String REASON = "当日突发疾病住院😷，病历号 20261130";
  private static final LocalDate DAY = LocalDate.parse("2026-12-03");

  private final StandingHall standing = new StandingHall(Hall.inMemory());
  private final Hall hall = standing.hall;

  @Test
  void anAcceptedAppealLiftsThePauseAndForgivesItsNoShows() {
    Pause pause = standing.paused("anna");
    Appeal appeal = submitted("anna");
    assertThat(Ids.isOwnedBy(appeal.appealId(), "anna")).isTrue();
    assertThat(standing.standings.pauseOf("anna").orElseThrow().appealId())
        .hasValue(appeal.appealId());
    assertThat(standing.appeals.find(appeal.appealId())).hasValue(appeal);
    assertThat(appeal.pause().noShows()).isEqualTo(pause.noShows());
    assertThat(books("anna")).isInstanceOf(Paused.class);

    var decided = (DecideAppeal.Outcome.Decided) standing.decide(appeal.appealId(), true, "olga");

    assertThat(decided.appeal().status()).isEqualTo(AppealStatus.ACCEPTED);
    assertThat(standing.standings.ofPerson("anna"))
        .isEqualTo(new Standings.Own(List.of(), Optional.empty()));
    assertThat(standing.notices("booking-resumed")).isEqualTo(1);
    assertThat(books("anna")).isInstanceOf(Booked.class);
    assertThat(standing.submit("anna", REASON))
        .isEqualTo(new SubmitAppeal.Outcome.NothingToAppeal());
  }

  @Test
  void aRefusedOneStandsAndIsNotRepeatedForThisPause() {
    standing.paused("anna");
    Appeal appeal = submitted("anna");
    assertThat(standing.submit("anna", "another"))
        .isEqualTo(new SubmitAppeal.Outcome.Pending(appeal.appealId()));

    standing.decide(appeal.appealId(), false, "olga");

    assertThat(books("anna")).isInstanceOf(Paused.class);
    assertThat(standing.notices("appeal-refused")).isEqualTo(1);
    assertThat(standing.submit("anna", "another"))
        .isEqualTo(new SubmitAppeal.Outcome.Decided(appeal.appealId()));
    assertThat(standing.appeals.find(appeal.appealId()).orElseThrow().decision().orElseThrow())
        .extracting(Appeal.Decision::note)
        .isEqualTo("理由");
    assertThat(standing.standings.ofPerson("anna").noShows()).hasSize(3);
  }

  @Test
  void whoIsNotPausedHasNothingToAppealAgainst() {
    assertThat(standing.submit("bert", REASON))
        .isEqualTo(new SubmitAppeal.Outcome.NothingToAppeal());
    standing.paused("anna");
    hall.clock.moveTo("2026-12-30T18:30:00+08:00");
    assertThat(standing.submit("anna", REASON))
        .isEqualTo(new SubmitAppeal.Outcome.NothingToAppeal());
  }

  @Test
  void whatIsPersonalIsSealedAndInNoRecord() {
    standing.paused("anna");
    Appeal appeal = submitted("anna");
    standing.decide(appeal.appealId(), false, "olga");

    var everything = new ArrayList<>(hall.rows());
    everything.addAll(hall.auditRows());
    assertThat(everything.toString()).doesNotContain("住院", "20261130", "理由");
    assertThat(everything)
        .flatExtracting(row -> row.values())
        .filteredOn(value -> value.b() != null)
        .allSatisfy(
            value ->
                assertThat(new String(value.b().asByteArray(), StandardCharsets.UTF_8))
                    .doesNotContain("住院"));
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("pk").s().equals("appeal/" + appeal.appealId()))
        .extracting(row -> row.get("action").s() + " by " + row.get("actor").s())
        .containsExactlyInAnyOrder("submitted by anna", "rejected by olga");
  }

  @Test
  void nobodyDecidesOnHimself() {
    standing.paused("anna");
    Appeal appeal = submitted("anna");

    assertThat(standing.decide(appeal.appealId(), true, "anna"))
        .isEqualTo(new DecideAppeal.Outcome.OwnCase());
    assertThat(standing.appeals.find(appeal.appealId())).hasValue(appeal);
    assertThat(standing.decide(hall.ids.nextOwnedBy("bert"), true, "olga"))
        .isEqualTo(new DecideAppeal.Outcome.NoSuchAppeal());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSameDecisionChangesNothingAndAnotherIsRefused(boolean accepted) {
    standing.paused("anna");
    Appeal appeal = submitted("anna");
    var first = standing.decide(appeal.appealId(), accepted, "olga");
    int rows = hall.rows().size();
    int records = hall.auditRows().size();

    assertThat(standing.decide(appeal.appealId(), accepted, "otto")).isEqualTo(first);
    assertThat(standing.decide(appeal.appealId(), !accepted, "otto"))
        .isEqualTo(new DecideAppeal.Outcome.DecidedOtherwise());
    assertThat(hall.rows()).hasSize(rows);
    assertThat(hall.auditRows()).hasSize(records);
  }

  @Test
  void repetitionsOfARequestGetTheFirstReply() {
    standing.paused("anna");
    var key = standing.key("anna", "/v1/appeals", "k1", "one");
    var first = standing.submit.submit("anna", REASON, "mini-program", key);
    assertThat(standing.submit.submit("anna", REASON, "mini-program", key)).isEqualTo(first);
    assertThat(
            standing.submit.submit(
                "anna",
                "another",
                "mini-program",
                standing.key("anna", "/v1/appeals", "k1", "two")))
        .isEqualTo(new SubmitAppeal.Outcome.RequestKeyReused());

    String appealId = ((SubmitAppeal.Outcome.Submitted) first).appeal().appealId();
    String route = "/v1/appeals/" + appealId + "/decision";
    var decision = standing.key("olga", route, "k2", "accept");
    var wish = new DecideAppeal.Wish(appealId, true, "理由", "olga", "counter");
    var decided = standing.decide.decide(wish, decision);
    assertThat(standing.decide.decide(wish, decision)).isEqualTo(decided);
    assertThat(
            standing.decide.decide(
                new DecideAppeal.Wish(appealId, false, "理由", "olga", "counter"),
                standing.key("olga", route, "k2", "reject")))
        .isEqualTo(new DecideAppeal.Outcome.RequestKeyReused());
    assertThat(standing.submit.submit("anna", REASON, "mini-program", key))
        .as("the first reply, though it is decided by now")
        .isEqualTo(first);
  }

  @Test
  void ofManyAtOnceOneAppealAndOneDecisionStand() {
    standing.paused("anna");
    List<SubmitAppeal.Outcome> submitted =
        AtOnce.run(6, i -> new StandingHall(hall.beside(20 + i)).submit("anna", REASON));
    assertThat(submitted).filteredOn(SubmitAppeal.Outcome.Submitted.class::isInstance).hasSize(1);
    assertThat(submitted).filteredOn(SubmitAppeal.Outcome.Pending.class::isInstance).hasSize(5);
    String appealId = standing.standings.pauseOf("anna").orElseThrow().appealId().orElseThrow();

    List<DecideAppeal.Outcome> decided =
        AtOnce.run(
            6,
            i -> new StandingHall(hall.beside(40 + i)).decide(appealId, i % 2 == 0, "officer" + i));

    boolean accepted =
        standing.appeals.find(appealId).orElseThrow().status() == AppealStatus.ACCEPTED;
    assertThat(decided).filteredOn(DecideAppeal.Outcome.Decided.class::isInstance).hasSize(3);
    assertThat(standing.standings.pauseOf("anna").isEmpty()).isEqualTo(accepted);
    assertThat(standing.notices("booking-resumed") + standing.notices("appeal-refused"))
        .isEqualTo(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("pk").s().equals("appeal/" + appealId))
        .hasSize(2);
  }

  /** The officer is late: the pause has gone, or a newer one is in force. */
  @Test
  void aLateDecisionTouchesNoOtherPause() {
    standing.paused("anna");
    Appeal appeal = submitted("anna");
    hall.clock.moveTo("2026-12-30T19:00:00+08:00");
    LocalDate day = LocalDate.parse("2027-01-06");
    for (String category : List.of("loan", "withdrawal", "transfer")) {
      standing.booked("anna", "tianhe", category, day);
    }
    hall.clock.moveTo("2027-01-06T18:30:00+08:00");
    standing.runAgain(day);
    Pause newer = standing.standings.pauseOf("anna").orElseThrow();
    assertThat(newer.noShows()).hasSize(3).doesNotContainAnyElementsOf(appeal.pause().noShows());

    assertThat(standing.decide(appeal.appealId(), true, "olga"))
        .isInstanceOf(DecideAppeal.Outcome.Decided.class);

    assertThat(standing.standings.ofPerson("anna"))
        .isEqualTo(
            new Standings.Own(standing.standings.ofPerson("anna").noShows(), Optional.of(newer)));
    assertThat(standing.standings.ofPerson("anna").noShows())
        .containsExactlyInAnyOrderElementsOf(newer.noShows());
    assertThat(submitted("anna").pause().from()).isEqualTo(newer.from());
    assertThat(standing.appeals.of("anna", 10, Optional.empty()).items()).hasSize(2);
  }

  @Test
  void officersSeeTheOpenOnesOldestFirstPageByPage() {
    var ids = new ArrayList<String>();
    for (String person : List.of("anna", "bert", "carl", "dora", "emil")) {
      for (String category : List.of("loan", "withdrawal", "transfer")) {
        standing.booked(person, "tianhe", category, Hall.MONDAY);
      }
    }
    standing.evening();
    standing.run();
    for (String person : List.of("carl", "anna", "emil", "dora", "bert")) {
      ids.add(submitted(person).appealId());
      hall.clock.advance(Duration.ofMinutes(1));
    }
    standing.decide(ids.remove(1), false, "olga");

    Page<Appeal> first = standing.appeals.open(2, Optional.empty());
    assertThat(first.items())
        .extracting(Appeal::appealId)
        .containsExactlyElementsOf(ids.subList(0, 2));
    standing.decide(first.nextCursor().orElseThrow(), true, "olga"); // decided in between
    Page<Appeal> second = standing.appeals.open(2, first.nextCursor());
    assertThat(second.items())
        .extracting(Appeal::appealId)
        .containsExactlyElementsOf(ids.subList(2, 4));
    assertThat(second.nextCursor()).isEmpty();
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> standing.appeals.open(2, Optional.of("no such")));
  }

  /** Stored and unheard of: the repetition of the request finds it whole. */
  @Test
  void killedAfterItsTransactionAnAppealAndADecisionAreFoundByTheirRequests() {
    var hall = Hall.open(AppealsTest.class);
    var standing = new StandingHall(hall);
    standing.paused("anna");
    URI dynamoDb = TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB);
    FaultPolicy lost = operation -> Fault.LOST_REPLY;
    try (var proxy = FaultProxy.start(dynamoDb, lost.on("TransactWriteItems"))) {
      var killed = new StandingHall(hall.beside(9, proxy.endpoint()));
      var key = standing.key("anna", "/v1/appeals", "k1", "one");
      dies(() -> killed.submit.submit("anna", REASON, "mini-program", key));
      var found = standing.submit.submit("anna", REASON, "mini-program", key);
      Appeal appeal = ((SubmitAppeal.Outcome.Submitted) found).appeal();

      var wish = new DecideAppeal.Wish(appeal.appealId(), true, "理由", "olga", "counter");
      Optional<RequestKey> decision = standing.key("olga", "/decision", "k2", "accept");
      dies(() -> killed.decide.decide(wish, decision));
      assertThat(standing.decide.decide(wish, decision))
          .isInstanceOf(DecideAppeal.Outcome.Decided.class);
    }
    assertThat(standing.standings.pauseOf("anna")).isEmpty();
    assertThat(standing.notices("booking-resumed")).isEqualTo(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("pk").s().startsWith("appeal/"))
        .hasSize(2);
  }

  private static void dies(Runnable call) {
    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ofSeconds(1),
                    () -> {
                      call.run();
                      return null;
                    }));
  }

  private Appeal submitted(String personId) {
    return ((SubmitAppeal.Outcome.Submitted) standing.submit(personId, REASON)).appeal();
  }

  private Object books(String personId) {
    var wish = Hall.wish(personId, "tianhe", "loan", DAY, Hall.NINE);
    return hall.book.book(wish, Optional.empty());
  }
}
