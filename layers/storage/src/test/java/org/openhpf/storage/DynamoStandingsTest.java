package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoStandingsTest {

  private final SettableClock clock = new SettableClock();
  private final Instant now = clock.instant();
  private final Table table =
      new Table(Emulators.clients().dynamoDb(), Emulators.newTable(getClass()));
  private final Transactions transactions = new Transactions(Emulators.clients().dynamoDb());
  private final DynamoStandings standings = new DynamoStandings(table, clock);

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
}
