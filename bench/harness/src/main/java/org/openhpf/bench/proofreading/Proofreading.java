package org.openhpf.bench.proofreading;

import com.github.houbb.word.checker.util.WordCheckerHelper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openhpf.bench.Measure;
import org.openhpf.languagemodel.Lexicon;
import org.openhpf.proofreading.spelling.Correction;
import org.openhpf.proofreading.spelling.Mode;
import org.openhpf.proofreading.spelling.Speller;

/**
 * Corrects sentences whose errors are known, by this platform in both modes and by two libraries,
 * and counts. CPU is the correcting thread's, after a warm-up.
 */
public final class Proofreading {
  private static final double MB = 1024 * 1024;

  private final Path models;
  private final String data;
  private final List<Measure> measures = new ArrayList<>();

  /**
   * @param root of the repository, built
   * @param data folder of official-writing-errors.train.tsv and statutes.txt.xz; "" for our own
   *     small set
   */
  public Proofreading(Path root, String data) {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    models =
        root.resolve("layers/language-model/target/layer").resolve(arch).resolve("language-model");
    this.data = data;
  }

  public List<Measure> measure() throws IOException {
    long heap = heap();
    long start = System.nanoTime();
    Speller speller = Speller.of(models);
    double load = (System.nanoTime() - start) / 1e6;
    speller.correct("职工应当按时缴存住房公积金。", Mode.THOROUGH, Set.of());
    double memory = (heap() - heap + size(models)) / MB;
    if (!speller.hasWordModel()) {
      System.out.println("No word model was built: the goals are meant for both models.");
    }
    var lexicon = Lexicon.open(models.resolve("lexicon.bin"));
    List<Pair> heldOut;
    List<Pair> clean;
    if (data.isEmpty()) {
      System.out.println("No --data: our own small set, with seeded errors; no goal is judged.");
      heldOut = OwnSet.pairs(lexicon.sounds());
      clean = List.of();
    } else {
      Path errors = Path.of(data).resolve("official-writing-errors.train.tsv");
      heldOut = Sets.pairs(errors, true);
      clean = Sets.clean(Path.of(data).resolve("statutes.txt.xz"));
      report("default, tuned on", corrector(speller, Mode.DEFAULT), Sets.pairs(errors, false));
      report("thorough, tuned on", corrector(speller, Mode.THOROUGH), Sets.pairs(errors, false));
    }
    ours(speller, Mode.DEFAULT, heldOut, clean);
    ours(speller, Mode.THOROUGH, heldOut, clean);
    report("HanLP bigram", new HanlpBigram(lexicon.words())::correct, heldOut);
    report("word-checker", WordCheckerHelper::correct, heldOut);
    measures.add(Measure.of("load", load, "ms"));
    measures.add(Measure.atMost(300, "heap and mapped files", memory, "MB"));
    return List.copyOf(measures);
  }

  private void ours(Speller speller, Mode mode, List<Pair> heldOut, List<Pair> clean) {
    boolean cautious = mode == Mode.DEFAULT;
    String name = cautious ? "default" : "thorough";
    Tally tally = report(name, corrector(speller, mode), heldOut);
    if (data.isEmpty()) {
      return;
    }
    measures.add(
        Measure.atLeast(cautious ? 66 : 76, name + ": goal, lenient F1", tally.lenientF1(), "%"));
    List<Pair> right =
        Stream.concat(clean.stream(), heldOut.stream().filter(pair -> !pair.wrong())).toList();
    long before = cpu();
    Tally alarms = Tally.of(right, corrector(speller, mode));
    double seconds = (cpu() - before) / 1e9;
    double characters = right.stream().mapToInt(pair -> pair.written().length()).sum();
    measures.add(Measure.of(name + ": clean sentences", alarms.clean, ""));
    String alarm = name + ": false alarms";
    measures.add(
        cautious
            ? Measure.atMost(0.5, alarm, alarms.alarms(), "%")
            : Measure.of(alarm, alarms.alarms(), "%"));
    measures.add(
        Measure.atLeast(
            cautious ? 10_000 : 3_000,
            name + ": characters a second and core",
            characters / seconds,
            "/s"));
  }

  private Tally report(String name, UnaryOperator<String> corrector, List<Pair> pairs) {
    Tally tally = Tally.of(pairs, corrector);
    measures.add(Measure.of(name + ": sentences with errors", tally.wrong, ""));
    measures.add(Measure.of(name + ": lenient F1", tally.lenientF1(), "%"));
    measures.add(Measure.of(name + ": strict F1", tally.strictF1(), "%"));
    measures.add(Measure.of(name + ": lenient precision", tally.lenientPrecision(), "%"));
    measures.add(Measure.of(name + ": recall", tally.recall(), "%"));
    measures.add(Measure.of(name + ": false alarms of the set", tally.alarms(), "%"));
    return tally;
  }

  private static UnaryOperator<String> corrector(Speller speller, Mode mode) {
    return sentence -> {
      var text = new StringBuilder(sentence);
      for (Correction found : speller.correct(sentence, mode, Set.of()).reversed()) {
        text.replace(found.from(), found.to(), found.text());
      }
      return text.toString();
    };
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".bin"))
          .mapToLong(Proofreading::length)
          .sum();
    }
  }

  private static long length(Path file) {
    return file.toFile().length();
  }
}
