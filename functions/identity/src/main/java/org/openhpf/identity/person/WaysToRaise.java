package org.openhpf.identity.person;

import java.util.List;
import org.openhpf.kernel.Csv;

/** By what the assurance level (实名等级) is raised; the table is ways-to-raise.csv. */
final class WaysToRaise {
  private final List<MeView.WayToRaise> all =
      Csv.read(
          WaysToRaise.class,
          "ways-to-raise.csv",
          List.of("way", "level", "source", "confidence"),
          row -> new MeView.WayToRaise(row.get(0), Integer.parseInt(row.get(1))));

  /** In the table's order, the easiest first. */
  List<MeView.WayToRaise> beyond(int level) {
    return all.stream().filter(way -> way.level() > level).toList();
  }
}
