package org.openhpf.bench.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.openhpf.bench.Measure;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.kind.DocumentPageReader;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.reader.CharacterSet;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.reader.TesseractModel;
import org.openhpf.reading.reader.TesseractReader;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Score;

/**
 * Reads invented documents of 150 dpi and more, none of which it was tuned on, and counts. CPU is
 * the reading thread's, from the JPEG's bytes to the fields, after a warm-up.
 */
public final class Ocr {
  /** Documents with lower seeds are for tuning and tests. */
  private static final int FIRST_SEED = 10_001;

  private static final int WARM_UP = 15;

  /** Of lines given to Tesseract, in pixels. */
  private static final int LINE_HEIGHT = 44;

  /** Parts of the number asked for, which is of id cards in each of the two variants. */
  private static final Map<String, Double> KINDS =
      new TreeMap<>(
          Map.of(
              "id-card-front", 1.0,
              "id-card-back", 0.3,
              "business-licence", 0.5,
              "property-certificate", 0.2,
              "marriage-certificate", 0.2,
              "bank-card", 0.3));

  /** Issue's goals: percent right, percent accepted (0 = none set). */
  private static final Map<String, double[]> GOALS =
      Map.of(
          "id-card-front.idNumber", new double[] {99, 85},
          "id-card-front.birthDate", new double[] {99, 0},
          "id-card-front.sex", new double[] {99, 0},
          "id-card-front.ethnicity", new double[] {95, 0},
          "id-card-front.name", new double[] {90, 60},
          "id-card-front.address", new double[] {75, 0},
          "business-licence.creditCode", new double[] {95, 0});

  private static final int STARTS = 3;

  private final Path root;
  private final int documents;
  private final Layers layers;
  private final DocumentPageReader reader;
  private final StockReading stock;
  private final List<Measure> measures = new ArrayList<>();
  private int told;

  /**
   * @param root of the repository, built
   * @param documents of id cards of each variant
   */
  public Ocr(Path root, int documents) {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    this.root = root;
    this.documents = documents;
    this.layers =
        new Layers(
            List.of(
                root.resolve("layers/tesseract/target/layer").resolve(arch),
                root.resolve("layers/paddle-ocr/target/layer").resolve(arch)));
    this.reader = new DocumentPageReader(layers);
    this.stock = new StockReading(layers.file("tessdata"));
  }

  public List<Measure> measure() throws Exception {
    for (int seed = 1; seed <= WARM_UP; seed++) {
      read(Samples.of("id-card-front", Variant.TUNED, seed));
    }
    var all = new Score();
    for (Variant variant : Variant.values()) {
      for (Map.Entry<String, Double> kind : KINDS.entrySet()) {
        accuracy(kind.getKey(), variant, (int) Math.max(2, documents * kind.getValue()), all);
        tell();
      }
    }
    int fields = all.fields.values().stream().mapToInt(tally -> tally.of).sum();
    int wrong = all.fields.values().stream().mapToInt(tally -> tally.acceptedWrong).sum();
    measures.add(Measure.of("fields in all", fields, ""));
    measures.add(Measure.exactly(0, "accepted though wrong, of all fields", wrong, ""));
    measures.add(
        Measure.of(
            "accepted though wrong, 95 % bound", new Share(wrong, Math.max(1, fields)).to(), "%"));
    measures.addAll(CoarsePhotographs.measure(this, FIRST_SEED, Math.max(2, documents / 2)));
    dense();
    line();
    measures.addAll(ColdStarts.measure(root, STARTS));
    tell();
    measures.addAll(KeptMemory.measure(this, FIRST_SEED, documents * 10));
    return List.copyOf(measures);
  }

  private void accuracy(String kind, Variant variant, int count, Score all) throws Exception {
    var score = new Score();
    var stockRight = new TreeMap<String, Integer>();
    long cpu = 0;
    long stockCpu = 0;
    boolean beside = kind.equals("id-card-front") || kind.equals("business-licence");
    for (int seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
      Sample sample = Samples.of(kind, variant, seed);
      long before = cpu();
      PageReading reading = read(sample);
      cpu += cpu() - before;
      score.add(sample, reading);
      all.add(sample, reading);
      if (beside) {
        before = cpu();
        String text = stock.read(picture(sample));
        stockCpu += cpu() - before;
        for (String field : sample.truth().fields().keySet()) {
          if (StockReading.holds(text, sample.truth(), field)) {
            stockRight.merge(kind + "." + field, 1, Integer::sum);
          }
        }
      }
    }
    String of = variant == Variant.TUNED ? "" : " (other layout)";
    measures.add(
        Measure.of(kind + of + ": recognised", new Share(score.rightKind, count).percent(), "%"));
    score.fields.forEach(
        (field, tally) ->
            report(field, of, tally, beside ? stockRight.getOrDefault(field, 0) : -1));
    double each = cpu / 1e6 / count;
    boolean card = kind.startsWith("id-card");
    measures.add(
        card
            ? Measure.atMost(300, kind + of + ": CPU", each, "ms")
            : Measure.of(kind + of + ": CPU", each, "ms"));
    if (beside) {
      measures.add(Measure.of(kind + of + ": CPU of stock", stockCpu / 1e6 / count, "ms"));
    }
  }

  private void report(String field, String of, Score.Tally tally, int stockRight) {
    double[] goals = GOALS.getOrDefault(field, new double[] {0, 0});
    var right = new Share(tally.right, tally.of);
    var accepted = new Share(tally.accepted, tally.of);
    measures.add(goal(goals[0], field + of + ": right (" + right + ")", right.percent()));
    measures.add(goal(goals[1], field + of + ": accepted (" + accepted + ")", accepted.percent()));
    if (stockRight >= 0) {
      var beside = new Share(stockRight, tally.of);
      measures.add(
          Measure.of(field + of + ": right by stock (" + beside + ")", beside.percent(), "%"));
    }
  }

  private static Measure goal(double goal, String name, double percent) {
    return goal == 0 ? Measure.of(name, percent, "%") : Measure.atLeast(goal, name, percent, "%");
  }

  /** Pages of 1,500 characters. */
  private void dense() throws Exception {
    int pages = Math.max(2, documents / 20);
    long cpu = 0;
    long stockCpu = 0;
    for (int seed = FIRST_SEED; seed < FIRST_SEED + pages; seed++) {
      Sample sample = Samples.of("text", Variant.TUNED, seed);
      long before = cpu();
      read(sample);
      cpu += cpu() - before;
      before = cpu();
      stock.read(picture(sample));
      stockCpu += cpu() - before;
    }
    measures.add(Measure.atMost(2_400, "dense A4 page: CPU", cpu / 1e6 / pages, "ms"));
    measures.add(Measure.of("dense A4 page: CPU of stock", stockCpu / 1e6 / pages, "ms"));
  }

  /**
   * One line by the warm handle, as high as the function gives it to Tesseract, and by doOCR as it
   * came, which initialises Tesseract each time.
   */
  private void line() throws Exception {
    BufferedImage page = picture(Samples.of("text", Variant.TUNED, 1));
    var line = Samples.line("住房公积金管理中心二〇二三年");
    var lines = new TesseractReader(layers).lines(TesseractModel.CHI_SIM, CharacterSet.ANY);
    GreyImage whole = GreyImage.of(line);
    GreyImage grey = whole.scaled(whole.width() * LINE_HEIGHT / whole.height(), LINE_HEIGHT);
    stock.read(page);
    lines.read(grey);
    int rounds = 20;
    long before = cpu();
    for (int i = 0; i < rounds; i++) {
      lines.read(grey);
    }
    long warm = cpu() - before;
    before = cpu();
    for (int i = 0; i < rounds; i++) {
      stock.read(line);
    }
    long cold = cpu() - before;
    measures.add(Measure.of("a line: CPU", warm / 1e6 / rounds, "ms"));
    measures.add(Measure.of("a line: CPU of stock", cold / 1e6 / rounds, "ms"));
    measures.add(Measure.atLeast(8, "a line: faster than stock", (double) cold / warm, "x"));
  }

  /** What was measured since the last time: the whole takes long. */
  private void tell() {
    for (; told < measures.size(); told++) {
      System.err.println(measures.get(told));
    }
  }

  PageReading read(Sample sample) throws IOException {
    return reader.read(
        new Page(1, Page.Method.IMAGE, picture(sample), List.of()), Optional.empty());
  }

  private static BufferedImage picture(Sample sample) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(sample.jpeg()));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
