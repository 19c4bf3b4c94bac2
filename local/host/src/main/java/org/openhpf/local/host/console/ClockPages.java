package org.openhpf.local.host.console;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.events.MovableClock;

/** {@code /_local/clock}: the time that functions and schedules see. */
final class ClockPages implements LocalPages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Functions look at the file every 50 ms; a request sent after our reply sees the new time. */
  private static final Duration UNTIL_SEEN = Duration.ofMillis(60);

  private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,6})([smhdw])");

  private final MovableClock clock;

  ClockPages(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/_local/clock", (request, response) -> show(response));
    routing.post("/_local/clock", this::move);
  }

  private void show(ServerResponse response) {
    String now =
        clock.instant().atZone(ZONE).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
    Replies.json(response, Map.of("now", now, "offset", clock.offset().toString()));
  }

  /**
   * Body {@code {"to": "..."}}: {@code now}; {@code +1d}, {@code -2h} from the time shown; or a
   * time, in Asia/Shanghai unless it has an offset. Answers when every function sees it.
   */
  private void move(ServerRequest request, ServerResponse response) throws InterruptedException {
    String to = Replies.body(request).path("to").asString("");
    Matcher step = STEP.matcher(to.toLowerCase(Locale.ROOT));
    if (to.equals("now")) {
      clock.moveBy(Duration.ZERO);
    } else if (step.matches()) {
      clock.moveBy(clock.offset().plus(duration(step)));
    } else {
      clock.moveTo(time(to));
    }
    Thread.sleep(UNTIL_SEEN);
    show(response);
  }

  private static Duration duration(Matcher step) {
    long count = Long.parseLong(step.group(1) + step.group(2));
    return switch (step.group(3)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }

  private static Instant time(String to) {
    try {
      return to.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(to).toInstant()
          : LocalDateTime.parse(to).atZone(ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "to: now, +1d, -2h or a time such as 2026-10-01T08:00 is expected", e);
    }
  }
}
