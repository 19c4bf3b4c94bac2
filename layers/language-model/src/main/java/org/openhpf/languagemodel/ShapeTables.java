package org.openhpf.languagemodel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the section that {@link Shapes} reads. */
public final class ShapeTables {
  private ShapeTables() {}

  /**
   * @param lines a character, those that look like it, and how much each does, 0 to 255; between
   *     tabs. Who looks like somebody is looked like, too
   */
  public static ByteBuffer section(List<String> lines) {
    Map<Character, Map<Character, Integer>> near = new TreeMap<>();
    for (String line : lines) {
      String[] row = line.split("\t");
      for (int i = 0; i < row[1].length(); i++) {
        char one = row[0].charAt(0);
        char other = row[1].charAt(i);
        int likeness = Integer.parseInt(row[2 + i]);
        near.computeIfAbsent(one, none -> new TreeMap<>()).put(other, likeness);
        near.computeIfAbsent(other, none -> new TreeMap<>()).put(one, likeness);
      }
    }
    ByteBuffer table =
        ByteBuffer.allocate(near.size() * Shapes.ENTRY).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (var row : near.entrySet()) {
      table.putChar(at, row.getKey());
      var nearest =
          row.getValue().entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .limit(Shapes.NEIGHBOURS)
              .toList();
      for (int i = 0; i < nearest.size(); i++) {
        table.putChar(at + 2 + 2 * i, nearest.get(i).getKey());
        int likeness = nearest.get(i).getValue();
        table.put(at + 2 + 2 * Shapes.NEIGHBOURS + i, (byte) likeness);
      }
      at += Shapes.ENTRY;
    }
    return table;
  }
}
