package org.openhpf.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.openhpf.bench.booking.BookingContention;
import org.openhpf.bench.booking.BookingModel;
import org.openhpf.bench.booking.BookingPeak;
import org.openhpf.bench.ocr.Ocr;
import org.openhpf.bench.proofreading.Proofreading;
import org.openhpf.bench.reviews.Reviews;
import org.openhpf.bench.signin.SignIns;

/**
 * Runs one benchmark by name, prints it, writes it to {@code bench/results/}, and exits with 1
 * where a goal does not hold. Started by {@code bench/run}.
 */
public final class Bench {
  /** Of 200 operations in memory one more is done on DynamoDB Local, which is so much slower. */
  private static final int MEMORY_TO_LIVE = 200;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.of(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println("bench/run: " + e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    Path root = Path.of(System.getProperty("openhpf.root", "")).toAbsolutePath();
    Results results =
        new Results(options.name(), Instant.now(), Machine.here(), measures(options, root));
    String repeat = "bench/run " + String.join(" ", arguments);
    System.out.println(results.table());
    System.out.println("Repeat it: " + repeat);
    System.out.println("Written to " + results.write(root.resolve("bench/results"), repeat));
    System.exit(results.hold() ? 0 : 1);
  }

  static List<Measure> measures(Options options, Path root) throws Exception {
    return switch (options.name()) {
      case "booking-peak" -> new BookingPeak(root, options.users()).measure(options.rounds());
      case "booking-contention" ->
          new BookingContention(root, options.users()).measure(options.rounds());
      case "booking-model" ->
          new BookingModel(options.operations(), options.operations() / MEMORY_TO_LIVE).measure();
      case "ocr" -> new Ocr(root, options.documents()).measure();
      case "proofreading" -> new Proofreading(root, options.data()).measure();
      case "reviews" ->
          new Reviews(root, options.users(), options.reviews()).measure(options.rounds());
      case "sign-in" -> new SignIns(root).measure(options.rounds());
      default -> inLab(options, root);
    };
  }

  private static List<Measure> inLab(Options options, Path root) throws Exception {
    try (var lab = new Lab(root)) {
      return switch (options.name()) {
        case "cold-start" ->
            Stream.concat(
                    new ColdStart(lab).measure(options.rounds()).stream(),
                    new Restore(lab).measure(options.rounds()).stream())
                .toList();
        case "restore" -> new Restore(lab).measure(options.rounds());
        case "warm" -> new Warm(lab).measure(options.rounds(), options.calls());
        default -> throw new IllegalStateException(options.name());
      };
    }
  }
}
