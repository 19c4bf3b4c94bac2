package org.openhpf.bench;

import java.util.Iterator;
import java.util.List;
import org.openhpf.bench.booking.BookingContention;

/**
 * What the command line asks for.
 *
 * @param rounds how often every variant, or every crowd, is measured
 * @param calls of a batch, where calls are measured
 * @param users who book or review at once, where that is measured
 * @param operations of the model check in memory
 * @param reviews of the month whose figures are asked for
 * @param documents id cards of each variant, where reading is measured
 * @param data folder of the sentences that are proofread; "" for our own small set
 */
record Options(
    String name,
    int rounds,
    int calls,
    int users,
    int operations,
    int reviews,
    int documents,
    String data) {
  static final List<String> NAMES =
      List.of(
          "cold-start",
          "restore",
          "warm",
          "booking-peak",
          "booking-contention",
          "booking-model",
          "reviews",
          "sign-in",
          "ocr",
          "proofreading");
  private static final List<String> CROWDS = List.of("booking-", "sign-in", "reviews");

  static final String USAGE =
      "usage: bench/run NAME [--rounds N] [--calls N] [--users N] [--operations N] [--reviews N] [--documents N]"
          + " [--data DIR]\n"
          + "  NAME      "
          + String.join(" or ", NAMES)
          + "\n  --rounds  how often each variant is measured, in turn (11; the goals are meant"
          + " for 7 and more), or each crowd (3)\n  --users   how many book or review at once (1563, which"
          + " the goals are meant for; 100 or more)\n  --calls   calls of a batch of warm (5000, which the goal is"
          + " meant for)\n  --operations  of booking-model in memory (10000000; and one for 200 of them on"
          + " DynamoDB Local)\n  --reviews  of the month whose figures are asked for (1000000)\n  --documents  of ocr: id cards of each of two variants (100, which the goals are meant"
          + " for); the other kinds in proportion\n  --data  of proofreading: the folder of official-writing-errors.train.tsv"
          + " and statutes.txt.xz, which the goals are meant for (a small set of our own)";

  static Options of(List<String> arguments) {
    if (arguments.isEmpty() || !NAMES.contains(arguments.getFirst())) {
      throw new IllegalArgumentException("no benchmark named");
    }
    int rounds = CROWDS.stream().anyMatch(arguments.getFirst()::startsWith) ? 3 : 11;
    int calls = 5_000;
    int users = 1_563;
    int operations = 10_000_000;
    int reviews = 1_000_000;
    int documents = 100;
    String data = "";
    Iterator<String> rest = arguments.listIterator(1);
    while (rest.hasNext()) {
      switch (rest.next()) {
        case "--rounds" -> rounds = number(rest);
        case "--calls" -> calls = number(rest);
        case "--users" -> users = number(rest);
        case "--operations" -> operations = number(rest);
        case "--reviews" -> reviews = number(rest);
        case "--documents" -> documents = number(rest);
        case "--data" -> data = rest.hasNext() ? rest.next() : "";
        case String other -> throw new IllegalArgumentException("unknown option " + other);
      }
    }
    if (users < BookingContention.CAPACITY) {
      throw new IllegalArgumentException("at least " + BookingContention.CAPACITY + " users");
    }
    return new Options(
        arguments.getFirst(), rounds, calls, users, operations, reviews, documents, data);
  }

  private static int number(Iterator<String> rest) {
    String text = rest.hasNext() ? rest.next() : "";
    if (!text.matches("[1-9][0-9]{0,7}")) {
      throw new IllegalArgumentException("a number is expected, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
