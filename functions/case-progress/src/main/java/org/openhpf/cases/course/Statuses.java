package org.openhpf.cases.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhpf.kernel.Csv;

/** What there is to say of each status, from {@code statuses.csv}. */
public final class Statuses {

  /**
   * @param name in Chinese
   * @param proStatus code of the case data item: 1 waiting for acceptance, 2 accepted, 3 finished
   * @param holder who has the case, as its applicant reads it
   * @param open whether somebody still has to do something
   */
  public record Told(String name, int proStatus, String holder, boolean open) {}

  private final Map<CaseStatus, Told> all = new EnumMap<>(CaseStatus.class);

  public Statuses() {
    Csv.read(
            Statuses.class,
            "statuses.csv",
            List.of("status", "name", "proStatus", "holder", "open", "source", "confidence"),
            fields -> fields)
        .forEach(
            fields ->
                all.put(
                    CaseStatus.valueOf(fields.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                    new Told(
                        fields.get(1),
                        Integer.parseInt(fields.get(2)),
                        fields.get(3),
                        fields.get(4).equals("yes"))));
    if (all.size() != CaseStatus.values().length) {
      throw new IllegalStateException("statuses.csv lacks a status");
    }
  }

  public Told of(CaseStatus status) {
    return all.get(status);
  }
}
