package org.openhpf.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** CPU and wall from the start of the process to the first reply, the variants taking turns. */
final class ColdStart {
  private final Lab lab;

  ColdStart(Lab lab) {
    this.lab = lab;
  }

  List<Measure> measure(int rounds) throws Exception {
    byte[] event = SlotsRequest.event();
    List<Variant> variants = List.of(lab.plain(), lab.stock(), lab.ours());
    var cpu = new Samples();
    var wall = new Samples();
    var bodies = new HashSet<String>();
    // The first round fills the page cache and is not counted.
    for (int round = 0; round <= rounds; round++) {
      for (Variant variant : variants) {
        try (var process = new LambdaProcess(lab, variant, Map.of())) {
          process.session().offer(event);
          Session.Reply reply = process.session().reply();
          bodies.add(SlotsRequest.body(reply.payload()));
          if (round > 0) {
            cpu.add(variant.name(), reply.at().cpuMillisSince(process.started()));
            wall.add(variant.name(), reply.at().wallMillisSince(process.started()));
          }
        }
      }
    }
    if (bodies.size() != 1) {
      throw new IllegalStateException("the variants do not answer alike: " + bodies);
    }
    return measures(cpu, wall);
  }

  private static List<Measure> measures(Samples cpu, Samples wall) {
    var measures = new ArrayList<Measure>();
    for (String name : List.of("plain", "stock", "ours")) {
      measures.add(Measure.of("CPU to first reply, " + name, cpu.median(name), "ms"));
      measures.add(Measure.of("wall to first reply, " + name, wall.median(name), "ms"));
    }
    measures.add(Measure.of("CPU, stock : plain", cpu.ratio("stock", "plain"), "x"));
    measures.add(Measure.of("wall, ours : plain", wall.ratio("ours", "plain"), "x"));
    measures.add(Measure.atMost(1.5, "CPU, ours : plain", cpu.ratio("ours", "plain"), "x"));
    return measures;
  }
}
