package org.openhpf.appointments.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openhpf.appointments.hall.Branch;
import org.openhpf.appointments.hall.Category;
import org.openhpf.appointments.queue.HallQueue.Serving;
import org.openhpf.appointments.queue.HallQueue.Waiting;

/**
 * What the screen of a hall shows.
 *
 * @param calls by window, the newest first; a repetition keeps its place
 * @param next of each category of the branch, in its order
 */
public record HallScreen(List<Serving> calls, List<Next> next) {
  /** As many as people read from their seats, and who is further back need not get up yet. */
  private static final int NEXT_SHOWN = 5;

  private static final Comparator<Serving> NEWEST =
      Comparator.comparing(Serving::since).reversed().thenComparing(Serving::window);

  /**
   * One category's line.
   *
   * @param first of those waiting, in the order they will be called
   * @param waiting all of them
   */
  public record Next(Category category, List<Waiting> first, int waiting) {}

  static HallScreen of(Branch branch, HallQueue queue) {
    return new HallScreen(
        queue.serving().values().stream().sorted(NEWEST).toList(),
        branch.categories().stream().map(category -> next(category, queue)).toList());
  }

  private static Next next(Category category, HallQueue queue) {
    List<Waiting> line = queue.of(Set.of(category.category()));
    return new Next(category, line.stream().limit(NEXT_SHOWN).toList(), line.size());
  }
}
