package org.openhpf.edge.http;

import java.util.List;
import java.util.Map;
import org.openhpf.kernel.Csv;

/** What raises a sign-in to which assurance level; the table is {@code assurance-ways.csv}. */
public final class AssuranceWays {
  /**
   * @param way e.g. {@code bank-card}
   * @param atLeast the level it gives, 2 to 4
   * @param atMost the level it may give at most
   */
  public record Way(String way, int atLeast, int atMost) {
    public Way {
      if (way.isBlank() || atLeast < 2 || atMost < atLeast || atMost > 4) {
        throw new IllegalArgumentException("a way raises to 2 to 4");
      }
    }
  }

  /** Read where it is first asked for, which most environments never do. */
  private static final class Table {
    private static final List<Way> WAYS =
        Csv.read(
            AssuranceWays.class,
            "assurance-ways.csv",
            List.of("way", "atLeast", "atMost", "source", "confidence"),
            row -> new Way(row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
  }

  private AssuranceWays() {}

  /**
   * @param level 1 to 4
   * @return what may lead there or further, the lowest first
   */
  public static List<Way> to(int level) {
    return Table.WAYS.stream().filter(way -> way.atMost() >= level).toList();
  }

  static Problem tooLow(int requiredLevel) {
    return Problems.ASSURANCE_TOO_LOW.with(
        Map.of("requiredLevel", requiredLevel, "ways", to(requiredLevel)));
  }
}
