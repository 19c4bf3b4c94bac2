package org.openhpf.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.appointments.queue.Counter.BRANCH;
import static org.openhpf.appointments.queue.Counter.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.appointments.booking.Appointment;
import org.openhpf.appointments.booking.Attendee;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.appointments.hall.Hours;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.storage.RecordMapper;

class TakeTicketTest {
  private static final ResidentIdNumber YOUNG = new ResidentIdNumber("440100198507210028");
  private final Counter counter = Counter.inMemory().open();

  @Test
  void everyLineHasItsOwnNumbersAndTheBranchItsOwnSerials() {
    assertThat(ticket(counter.take("anna", "loan")).number()).isEqualTo("C001");
    assertThat(ticket(counter.take("bert", "withdrawal")).number()).isEqualTo("B001");
    Ticket third = ticket(counter.take("cleo", "loan"));

    assertThat(third.number()).isEqualTo("C002");
    assertThat(third.serial()).isEqualTo("20261130000003");
  }

  @Test
  void aPersonHasOneOpenTicketOfACategory() {
    Ticket first = ticket(counter.take("anna", "loan"));

    assertThat(counter.take("anna", "loan"))
        .isEqualTo(new QueueOutcome.TicketOpen("C001", BRANCH, Optional.of(first.ticketId())));
    assertThat(counter.take("anna", "withdrawal")).isInstanceOf(QueueOutcome.Done.class);
    counter.call(5);
    assertThat(counter.take("anna", "loan")).isInstanceOf(QueueOutcome.TicketOpen.class);
    counter.finish(first);
    assertThat(ticket(counter.take("anna", "loan")).number()).isEqualTo("C002");
  }

  @Test
  void onesTicketsOfTodayAreFoundAgainWhateverHasBecomeOfThem() {
    Ticket first = ticket(counter.take("anna", "loan"));
    counter.hall.clock.advance(Duration.ofMinutes(1));
    Ticket second = ticket(counter.take("anna", "withdrawal"));
    counter.take("bert", "loan");
    counter.call(5);
    counter.pass(first);

    assertThat(of("anna"))
        .extracting(Ticket::ticketId)
        .containsExactly(second.ticketId(), first.ticketId());
    assertThat(of("anna")).last().isEqualTo(counter.now(first));
    assertThat(of("cleo")).isEmpty();
    counter.hall.clock.moveTo("2026-12-01T09:00:00+08:00");
    assertThat(of("anna")).as("of another day").isEmpty();
  }

  @Test
  void whoBookedForFamilyFindsItsTicketToo() {
    var counter = Counter.inMemory();
    var mother = new Attendee("陈示例", new ResidentIdNumber("440100195803120015"));
    Appointment booked = counter.bookedFor(mother, "dora", "haizhu", Hall.MONDAY, "loan", "09:00");
    counter.open();
    Ticket ticket = ticket(counter.checkIn(booked));
    LocalDate today = counter.rules.today();

    assertThat(counter.tickets.of(counter.tickets.holder("dora"), today)).containsExactly(ticket);
    assertThat(counter.tickets.of(counter.tickets.holder(mother.idNumber()), today))
        .containsExactly(ticket);
  }

  private List<Ticket> of(String personId) {
    return counter.tickets.of(counter.tickets.holder(personId), counter.rules.today());
  }

  @Test
  void whoGivesATicketUpMayTakeAnotherAndCheckIn() {
    Ticket first = ticket(counter.take("anna", "loan"));

    assertThat(giveUp(first, "bert")).isEqualTo(new QueueOutcome.NoSuchTicket());
    assertThat(ticket(giveUp(first, "anna")).status()).isEqualTo(TicketStatus.GIVEN_UP);
    assertThat(giveUp(first, "anna")).isInstanceOf(QueueOutcome.Done.class);
    assertThat(counter.line()).isEmpty();
    Ticket second = ticket(counter.take("anna", "loan"));
    counter.call(5);
    assertThat(giveUp(second, "anna")).isEqualTo(new QueueOutcome.NotGivenUp(TicketStatus.CALLED));
    counter.pass(second);
    assertThat(giveUp(second, "anna")).isInstanceOf(QueueOutcome.Done.class);
    assertThat(counter.takeBack(second))
        .isEqualTo(new QueueOutcome.NotPassed(TicketStatus.GIVEN_UP));
  }

  private QueueOutcome giveUp(Ticket ticket, String person) {
    return counter.handleTicket.giveUp(
        ticket.ticketId(), Optional.of(person), Counter.citizen(person));
  }

  @Test
  void whatWasLeftOpenYesterdayKeepsNobodyToday() {
    counter.take("anna", "loan");
    counter.hall.clock.moveTo("2026-12-01T09:00:00+08:00");

    assertThat(ticket(counter.take("anna", "loan")).number()).isEqualTo("C001");
  }

  @Test
  void somebodyAtTheCounterIsKnownByTheIdNumberAndItIsStoredNowhere() {
    Ticket first = ticket(counter.takeFor(Optional.of(YOUNG), "loan"));

    assertThat(first.personId()).isEmpty();
    assertThat(first.kind()).isEqualTo(TicketKind.WALK_IN);
    assertThat(counter.takeFor(Optional.of(YOUNG), "loan"))
        .isEqualTo(new QueueOutcome.TicketOpen("C001", BRANCH, Optional.of(first.ticketId())));
    assertThat(counter.takeFor(Optional.empty(), "loan")).isInstanceOf(QueueOutcome.Done.class);
    assertThat(counter.takeFor(Optional.empty(), "loan")).isInstanceOf(QueueOutcome.Done.class);
    assertThat(counter.hall.rows().toString()).doesNotContain(YOUNG.value());
    assertThat(counter.hall.auditRows().toString()).doesNotContain(YOUNG.value());
  }

  @Test
  void theIdNumberTellsWhoIsAnElder() {
    var old = new ResidentIdNumber("44010019500101002" + check("44010019500101002"));

    assertThat(ticket(counter.takeFor(Optional.of(old), "loan")).kind())
        .isEqualTo(TicketKind.ELDER);
  }

  @Test
  void ticketsAreIssuedInTheSessionsOfWorkingDaysAlone() {
    counter.hall.clock.moveTo("2026-11-30T08:29:59+08:00");
    var hours =
        List.of(
            new Hours(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new Hours(LocalTime.of(14, 0), LocalTime.of(17, 30)));
    assertThat(counter.take("anna", "loan")).isEqualTo(new QueueOutcome.OutsideHours(hours));
    counter.hall.clock.moveTo("2026-11-30T12:00:00+08:00");
    assertThat(counter.take("anna", "loan")).isEqualTo(new QueueOutcome.OutsideHours(hours));
    counter.hall.clock.moveTo("2026-11-29T10:00:00+08:00");
    assertThat(counter.take("anna", "loan"))
        .isEqualTo(new QueueOutcome.NotAWorkingDay(LocalDate.of(2026, 11, 30)));
    counter.hall.clock.moveTo("2026-11-30T17:29:59+08:00");
    assertThat(counter.take("anna", "loan")).isInstanceOf(QueueOutcome.Done.class);
  }

  @Test
  void anUnknownBranchOrCategoryHasNoLine() {
    var wish =
        new TakeTicket.Wish("atlantis", "loan", false, Optional.of("anna"), Optional.empty());
    assertThat(counter.takeTicket.take(wish, Counter.citizen("anna"), Optional.empty()))
        .isEqualTo(new QueueOutcome.NoSuchBranch());
    assertThat(counter.take("anna", "gold")).isEqualTo(new QueueOutcome.NoSuchCategory());
  }

  @Test
  void eldersHaveFurtherPlacesWhenTheOthersAreTaken() {
    var full = new DayCounts(60, Map.of(), Map.of("loan", 60), Map.of(), Map.of());
    assertThat(counter.rules.hasRoom(full, "loan", false)).isFalse();
    assertThat(counter.rules.hasRoom(full, "loan", true)).isTrue();
    assertThat(counter.rules.hasRoom(full, "transfer", false)).isTrue();
    var elders = new DayCounts(86, Map.of(), Map.of("loan", 60), Map.of("loan", 26), Map.of());
    assertThat(counter.rules.hasRoom(elders, "loan", true)).isFalse();
    var mixed = new DayCounts(40, Map.of(), Map.of("loan", 14), Map.of("loan", 26), Map.of());
    assertThat(counter.rules.hasRoom(mixed, "loan", false)).isTrue();
  }

  @Test
  void whenAllTicketsOfTheDayAreTakenOnlyEldersGetOne() {
    var item =
        RecordMapper.of(DayCounts.class)
            .toItem(new DayCounts(60, Map.of("C", 60), Map.of("loan", 60), Map.of(), Map.of()));
    item.putAll(DynamoQueueKeys.counts(BRANCH, Hall.MONDAY));
    counter.hall.parts.table().put(item, "attribute_not_exists(pk)", Map.of());

    assertThat(counter.take("anna", "loan")).isEqualTo(new QueueOutcome.WalkInsFull());
    assertThat(ticket(counter.take("bert", "loan", true, Optional.empty())).number())
        .isEqualTo("C061");
    assertThat(counter.take("anna", "transfer")).isInstanceOf(QueueOutcome.Done.class);
  }

  @Test
  void aRepetitionGetsTheFirstTicketEvenAfterTheHallHasClosed() {
    var key = Hall.key("anna", "k1", "body");
    Ticket first = ticket(counter.take("anna", "loan", false, key));
    counter.hall.clock.moveTo("2026-11-30T18:00:00+08:00");

    assertThat(ticket(counter.take("anna", "loan", false, key)).ticketId())
        .isEqualTo(first.ticketId());
    assertThat(counter.take("anna", "loan", false, Hall.key("anna", "k1", "other")))
        .isEqualTo(new QueueOutcome.RequestKeyReused());
    assertThat(counter.line()).hasSize(1);
  }

  private static char check(String first17) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first17.charAt(i) - '0') * weights[i];
    }
    return "10X98765432".charAt(sum % 11);
  }
}
