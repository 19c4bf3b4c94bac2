package org.openhpf.appointments.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.appointments.booking.Hall;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import org.openhpf.local.cloud.TestCloud;

/** The sweep of those who did not come, killed at any of its transactions. */
class NoShowsKilledTest {
  private final StandingHall standing = new StandingHall(Hall.open(NoShowsKilledTest.class));
  private final Hall hall = standing.hall;

  /** The first, second or third transaction: stored and unheard of, or not stored. */
  static Stream<Arguments> kills() {
    return Stream.of(0, 1, 2)
        .flatMap(
            after ->
                Stream.of(Fault.LOST_REPLY, Fault.RESET).map(fault -> Arguments.of(after, fault)));
  }

  @ParameterizedTest
  @MethodSource("kills")
  void killedAtAnyTransactionItConverges(int after, Fault fault) {
    for (String category : List.of("loan", "withdrawal", "transfer")) {
      standing.booked("anna", "yuexiu", category, Hall.MONDAY);
    }
    standing.evening();
    FaultPolicy dying = dying(after, fault);
    URI dynamoDb = TestCloud.shared().cloud().endpoint(CloudService.DYNAMODB);
    try (var proxy = FaultProxy.start(dynamoDb, dying.on("TransactWriteItems"))) {
      var killed = new StandingHall(hall.beside(77, proxy.endpoint()));
      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () ->
                  Deadline.within(
                      Duration.ofMillis(800),
                      () -> {
                        killed.runAgain(Hall.MONDAY);
                        return null;
                      }));
    }
    standing.run();
    standing.runAgain(Hall.MONDAY);

    assertThat(standing.rows("NOSHOW#")).isEqualTo(3);
    assertThat(standing.rows("PAUSE")).isEqualTo(1);
    assertThat(standing.notices("booking-paused")).isEqualTo(1);
    assertThat(hall.auditRows())
        .filteredOn(row -> row.get("action").s().equals("no-show"))
        .hasSize(3);
  }

  private static FaultPolicy dying(int after, Fault fault) {
    var left = new AtomicInteger(after);
    return operation -> left.getAndDecrement() > 0 ? Fault.NONE : fault;
  }
}
