package org.openhpf.proofreading.job;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhpf.kernel.Csv;
import org.openhpf.proofreading.docx.Refusal;

/** What may have to be said of a result: problems.csv beside this class, and refusals of files. */
public final class ProblemKinds {
  private static final List<String> COLUMNS = List.of("code", "title", "detail");

  private final Map<String, ProblemKind> byCode =
      Csv.read(
              ProblemKinds.class,
              "problems.csv",
              COLUMNS,
              row -> new ProblemKind(row.get(0), row.get(1), row.get(2)))
          .stream()
          .collect(Collectors.toUnmodifiableMap(ProblemKind::code, Function.identity()));

  /**
   * @param title in Chinese
   * @param detail in Chinese: what to do
   */
  public record ProblemKind(String code, String title, String detail) {}

  private static Optional<ProblemKind> ofFile(String code) {
    return Arrays.stream(Refusal.values())
        .filter(refusal -> refusal.code().equals(code))
        .map(refusal -> new ProblemKind(code, refusal.title(), refusal.detail()))
        .findFirst();
  }

  /** One that this version does not know is told all the same. */
  public ProblemKind of(String code) {
    return Optional.ofNullable(byCode.get(code))
        .or(() -> ofFile(code))
        .orElseGet(() -> new ProblemKind(code, "校对结果提示", "请人工核对。"));
  }
}
