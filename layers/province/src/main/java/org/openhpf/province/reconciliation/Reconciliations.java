package org.openhpf.province.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.Page;

/** Comparisons with the platform, in the capability's own table. */
public interface Reconciliations {

  /**
   * What was found in a part of a day.
   *
   * @param recordDay the records'
   * @param first the part's first bucket
   */
  record Part(LocalDate recordDay, int first, int here, int there, List<Difference> differences) {}

  /** Opens the day's, unless it is there. */
  void open(Reconciliation reconciliation);

  /** Adds what was found in a part to what was found in it before. */
  void store(LocalDate day, Part part);

  /** Sums up the parts of a day's. */
  Reconciliation finish(Reconciliation reconciliation, Instant now);

  Optional<Reconciliation> find(LocalDate day);

  /** Newest first. */
  Page<Reconciliation> list(int limit, Optional<String> cursor);

  /** By day and id of the records. */
  Page<Difference> differences(LocalDate day, int limit, Optional<String> cursor);
}
