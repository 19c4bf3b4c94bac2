package org.openhpf.cases.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Csv;

/** Special procedures (特别程序), which stop the clock, from {@code special-procedures.csv}. */
public final class SpecialProcedures {
  private final Map<String, String> names = new LinkedHashMap<>();

  public SpecialProcedures() {
    Csv.read(
            SpecialProcedures.class,
            "special-procedures.csv",
            List.of("procedure", "name", "source", "confidence"),
            fields -> fields)
        .forEach(fields -> names.put(fields.get(0), fields.get(1)));
  }

  /** Its Chinese name; empty: there is no such procedure. */
  public Optional<String> name(String procedure) {
    return Optional.ofNullable(names.get(procedure));
  }

  /** Their codes. */
  public List<String> all() {
    return List.copyOf(names.keySet());
  }
}
