package org.openhpf.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.cases.CaseDesk;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.CaseStatus;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.ProjectNo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A case is one row, and a row has an end. */
class FullCaseTest {
  private static final int LARGEST_ROW = 400 * 1024;
  private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");

  private final CaseDesk desk = CaseDesk.inMemory();
  private final ProjectNo number = new ProjectNo(desk.open(CaseDesk.WITHDRAWAL).number());

  /** As many events and services as are taken, each as long as it may be. */
  private void fill() {
    Case full = desk.the(number.value());
    full = full.with(CaseEvent.of("accepted", EventKind.ACCEPTED, AT.plusSeconds(90_000), "o"));
    for (int i = 2; i < 150; i++) {
      full =
          full.with(
              new CaseEvent(
                  "01m7vax680qck96jwf28p8e%03d".formatted(i),
                  EventKind.STEP,
                  AT.plusSeconds(100_000 + i),
                  CaseDesk.OFFICER,
                  Optional.of("说".repeat(500)),
                  Optional.of("步".repeat(30)),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
    }
    for (int i = 1; i <= ServicePoint.MOST; i++) {
      full =
          full.with(
              new ServicePoint(
                  "01m7vax680qck96jwf28p8t%03d-finished".formatted(i),
                  i,
                  "yuexiu",
                  "广州住房公积金管理中心越秀管理部",
                  Optional.of("3"),
                  Optional.of(CaseDesk.CLERK),
                  Optional.of("20261123000007"),
                  Optional.of("A007"),
                  AT,
                  AT));
    }
    var standing = new Standing(CaseStatus.IN_PROGRESS, Optional.empty(), Optional.empty());
    var row = CaseItem.seal(full, standing, desk.parts.sealer());
    desk.parts.table().put(row, "attribute_exists(pk)", Map.of());
  }

  @Test
  void theLargestCaseThatIsTakenFitsIntoARow() {
    fill();
    var row = desk.parts.table().get("CASE#" + number, "-").orElseThrow();
    int size =
        row.entrySet().stream().mapToInt(one -> one.getKey().length() + size(one.getValue())).sum();
    assertThat(size).isBetween(LARGEST_ROW / 2, LARGEST_ROW * 4 / 5);
  }

  @Test
  void aFullCaseTakesNothingMoreButItsEnd() {
    fill();
    desk.clock.moveTo("2026-11-25T10:00:00+08:00");
    assertThat(desk.move(number.value(), "step", Map.of("step", "又一个环节")).problem())
        .isEqualTo("case-full");
    var step = CaseDesk.of("one-more", "step", "2026-11-25T09:00:00+08:00");
    step.put("projectNo", number.value());
    step.put("step", "又一个环节");
    assertThatThrownBy(() -> desk.take(step)).isInstanceOf(NeverRetry.class);
    assertThat(desk.move(number.value(), "finished", Map.of()).at("status")).isEqualTo("finished");
    var served = CaseDesk.served("t100", "withdrawal", "2026-11-25T09:00:00+08:00", null);
    served.remove("sourceId");
    served.put("projectNo", number.value());
    assertThatThrownBy(() -> desk.take(served)).isInstanceOf(NeverRetry.class);
  }

  /** As DynamoDB counts: names and values in UTF-8, a few bytes for each list, map and entry. */
  private static int size(AttributeValue value) {
    if (value.b() != null) {
      return value.b().asByteArrayUnsafe().length;
    }
    if (value.hasL()) {
      return 3 + value.l().stream().mapToInt(one -> 1 + size(one)).sum();
    }
    if (value.hasM()) {
      return 3
          + value.m().entrySet().stream()
              .mapToInt(one -> 1 + one.getKey().length() + size(one.getValue()))
              .sum();
    }
    String text = value.s() != null ? value.s() : value.n() != null ? value.n() : "-";
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
