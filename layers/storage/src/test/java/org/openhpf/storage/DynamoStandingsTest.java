package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;

class DynamoStandingsTest {

  private final SettableClock clock = new SettableClock();
  private final Instant now = clock.instant();
  private final Table table =
      new Table(Emulators.clients().dynamoDb(), Emulators.newTable(getClass()));
  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final Transactions transactions = new Transactions(Emulators.clients().dynamoDb());
  private final DynamoStandings standings = DynamoStandings.of(environment(), clock);

  private Map<String, String> environment() {
    var environment = new HashMap<>(Emulators.CLOUD.environment());
    environment.putAll(CloudService.DYNAMODB.environment(proxy.endpoint()));
    environment.put("STANDING_TABLE", table.name());
    return environment;
  }

  @AfterEach
  void close() {
    proxy.close();
  }

  private Commit commit(Write write) {
    return transactions.commit(List.of(write));
  }

  @Test
  void holds_from_its_grant_until_it_runs_out() {
    assertThat(standings.holds("s-1")).isFalse();
    assertThat(commit(standings.grant("s-1", now.plusSeconds(60)))).isEqualTo(new Commit.Done());
    assertThat(standings.holds("s-1")).isTrue();
    assertThat(standings.holds("s-2")).isFalse();

    clock.move(Duration.ofSeconds(60));
    assertThat(standings.holds("s-1")).isFalse();
    assertThat(table.get("s-1", "STANDING").orElseThrow().get("expiresAt").n())
        .isEqualTo(Long.toString(now.plus(Duration.ofDays(30)).getEpochSecond() + 60));
  }

  @Test
  void once_ended_stays_ended() {
    commit(standings.grant("s-1", now.plusSeconds(60)));
    assertThat(commit(standings.end("s-1"))).isEqualTo(new Commit.Done());
    assertThat(standings.holds("s-1")).isFalse();

    assertThat(commit(standings.end("s-1"))).isEqualTo(new Commit.Done());
    assertThat(commit(standings.grant("s-1", now.plusSeconds(90))))
        .isInstanceOf(Commit.Refused.class);
    assertThat(standings.holds("s-1")).isFalse();
    assertThat(commit(standings.end("unknown"))).isInstanceOf(Commit.Refused.class);
  }

  @ParameterizedTest
  @MethodSource("org.openhpf.storage.TransactionsTest#passing")
  void whatever_passes_it_is_read_again(Fault fault) {
    commit(standings.grant("s-1", now.plusSeconds(60)));
    proxy.follow(FaultPolicy.script(fault, fault));

    assertThat(standings.holds("s-1")).isTrue();
  }

  static Stream<Fault> lasting() {
    return Stream.of(
        Fault.THROTTLE,
        new Fault.Throttle(false),
        Fault.SERVER_ERROR,
        Fault.RESET,
        Fault.LOST_REPLY,
        Fault.GARBAGE,
        Fault.delay(Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void what_does_not_pass_is_no_leave(Fault fault) {
    commit(standings.grant("s-1", now.plusSeconds(60)));
    proxy.follow(operation -> fault);

    assertThatExceptionOfType(RetryLater.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(300), () -> standings.holds("s-1")));
  }
}
