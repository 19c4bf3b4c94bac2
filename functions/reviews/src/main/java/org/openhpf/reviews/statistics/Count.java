package org.openhpf.reviews.statistics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.reviews.event.ReviewEvent;

/** What is counted itself; all other figures are computed from these. */
public enum Count {
  FINISHED("f"),
  SERVICES("s"),
  /** Reviews by a person, by level; default reviews are apart. */
  LEVEL_1("a1"),
  LEVEL_2("a2"),
  LEVEL_3("a3"),
  LEVEL_4("a4"),
  LEVEL_5("a5"),
  DEFAULTS("d"),
  OPENED("o"),
  CLOSED("c"),
  CLOSED_ON_TIME("t"),
  ESCALATED("e"),
  /** Negatives found not to be valid. */
  INVALID("i"),
  AGAIN_1("g1"),
  AGAIN_2("g2"),
  AGAIN_3("g3"),
  AGAIN_4("g4"),
  AGAIN_5("g5");

  private static final Map<String, Count> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(count -> count.code, Function.identity()));

  private final String code;

  Count(String code) {
    this.code = code;
  }

  /** As rows name it; short, since a row holds it for every key. */
  String code() {
    return code;
  }

  static Count of(String code) {
    return BY_CODE.get(code);
  }

  /** What an event adds one to. */
  static List<Count> of(ReviewEvent event) {
    return switch (event.kind()) {
      case SERVED -> List.of(SERVICES);
      case CASE_FINISHED -> List.of(FINISHED);
      case REVIEWED -> List.of(level(LEVEL_1, event.level().orElseThrow()));
      case DEFAULT -> List.of(DEFAULTS);
      case RECTIFICATION_OPENED -> List.of(OPENED);
      case CLOSED ->
          event.onTime().orElse(false) ? List.of(CLOSED, CLOSED_ON_TIME) : List.of(CLOSED);
      case ESCALATED -> List.of(ESCALATED);
      case NOT_VALID -> List.of(INVALID);
      case REVIEWED_AGAIN -> List.of(level(AGAIN_1, event.secondLevel().orElseThrow()));
      case SUPPLEMENTED, ASSIGNED, CONTACTED, RECTIFIED, REPLIED, CALLED_BACK -> List.of();
    };
  }

  private static Count level(Count first, int level) {
    if (level < 1 || level > 5) {
      throw new IllegalArgumentException("levels are 1 to 5");
    }
    return values()[first.ordinal() + level - 1];
  }
}
