package org.openhpf.bench.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openhpf.bench.Measure;
import org.openhpf.reading.sample.Sample;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;

/** What the process keeps, after a fifth of the documents and at the end. */
final class KeptMemory {
  private KeptMemory() {}

  static List<Measure> measure(Ocr ocr, int from, int total) throws Exception {
    List<Sample> samples = Samples.of("id-card-front", Variant.TUNED, from, 20);
    long early = 0;
    for (int i = 0; i < total; i++) {
      ocr.read(samples.get(i % samples.size()));
      if (i == total / 5) {
        early = resident();
      }
    }
    return List.of(
        Measure.of("documents read for memory", total, ""),
        Measure.of("resident after a fifth", early / 1024.0, "MB"),
        Measure.atMost(
            10, "growth from there to the end", 100.0 * (resident() - early) / early, "%"));
  }

  private static long resident() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
