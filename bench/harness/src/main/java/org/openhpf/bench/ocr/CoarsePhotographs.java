package org.openhpf.bench.ocr;

import java.util.ArrayList;
import java.util.List;
import org.openhpf.bench.Measure;
import org.openhpf.reading.sample.Samples;
import org.openhpf.reading.sample.Samples.Variant;
import org.openhpf.reading.sample.Score;

/** Identity cards of 96 to 150 dpi, of which nothing is asked but that no field is wrong unseen. */
final class CoarsePhotographs {
  private CoarsePhotographs() {}

  static List<Measure> measure(Ocr ocr, int from, int count) throws Exception {
    var score = new Score();
    for (int seed = from; seed < from + count; seed++) {
      var sample = Samples.coarse("id-card-front", Variant.TUNED, seed);
      score.add(sample, ocr.read(sample));
    }
    var measures = new ArrayList<Measure>();
    int wrong = 0;
    for (var field : score.fields.entrySet()) {
      Score.Tally tally = field.getValue();
      String name = field.getKey() + " (96 to 150 dpi): ";
      var right = new Share(tally.right, tally.of);
      measures.add(Measure.of(name + "right (" + right + ")", right.percent(), "%"));
      var accepted = new Share(tally.accepted, tally.of);
      measures.add(Measure.of(name + "accepted", accepted.percent(), "%"));
      wrong += tally.acceptedWrong;
    }
    measures.add(Measure.exactly(0, "accepted though wrong, 96 to 150 dpi", wrong, ""));
    return measures;
  }
}
