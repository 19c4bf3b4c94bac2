package org.openhpf.bench;

import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param rounds how often every variant is measured, in turn
 * @param calls of a batch, where calls are measured
 */
record Options(String name, int rounds, int calls) {
  static final List<String> NAMES = List.of("cold-start", "restore", "warm");
  static final String USAGE =
      "usage: bench/run NAME [--rounds N] [--calls N]\n"
          + "  NAME      "
          + String.join(" or ", NAMES)
          + "\n  --rounds  how often each variant is measured, in turn (11; the goals are meant"
          + " for 7 and more)\n  --calls   calls of a batch of warm (5000, which the goal is"
          + " meant for)";

  static Options of(List<String> arguments) {
    if (arguments.isEmpty() || !NAMES.contains(arguments.getFirst())) {
      throw new IllegalArgumentException("no benchmark named");
    }
    int rounds = 11;
    int calls = 5_000;
    Iterator<String> rest = arguments.listIterator(1);
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--rounds" -> rounds = number(rest);
        case "--calls" -> calls = number(rest);
        case String other -> throw new IllegalArgumentException("unknown option " + other);
      }
    }
    return new Options(arguments.getFirst(), rounds, calls);
  }

  private static int number(Iterator<String> rest) {
    String text = rest.hasNext() ? rest.next() : "";
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("a number is expected, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
