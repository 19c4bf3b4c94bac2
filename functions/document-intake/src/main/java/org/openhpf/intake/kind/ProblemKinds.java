package org.openhpf.intake.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;

/** What may be wrong with a document, and what follows: problems.csv beside this class. */
public final class ProblemKinds {
  private static final List<String> COLUMNS = List.of("code", "effect", "again", "title", "detail");

  private final Map<String, ProblemKind> byCode =
      Csv.read(ProblemKinds.class, "problems.csv", COLUMNS, ProblemKinds::problem).stream()
          .collect(Collectors.toUnmodifiableMap(ProblemKind::code, Function.identity()));

  private static ProblemKind problem(List<String> row) {
    return new ProblemKind(
        row.get(0),
        Effect.valueOf(row.get(1).toUpperCase(Locale.ROOT).replace('-', '_')),
        row.get(2).equals("yes"),
        row.get(3),
        row.get(4));
  }

  /** One that this version does not know is for an officer to look at. */
  public ProblemKind of(String code) {
    return byCode.getOrDefault(
        code, new ProblemKind(code, Effect.REVIEW, false, "需要人工核对", "将由工作人员核对。"));
  }

  public boolean knows(String code) {
    return byCode.containsKey(code);
  }
}
