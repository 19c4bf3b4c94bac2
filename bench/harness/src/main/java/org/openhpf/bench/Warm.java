package org.openhpf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CPU of a call when everything is warm, in batches that take turns between living processes. */
final class Warm {
  private final Lab lab;

  Warm(Lab lab) {
    this.lab = lab;
  }

  List<Measure> measure(int rounds, int calls) throws Exception {
    byte[] event = SlotsRequest.event();
    var cpu = new Samples();
    var wall = new Samples();
    var processes = new LinkedHashMap<String, LambdaProcess>();
    try {
      for (Variant variant : List.of(lab.plain(), lab.stock(), lab.ours())) {
        processes.put(variant.name(), new LambdaProcess(lab, variant, Map.of()));
      }
      for (LambdaProcess process : processes.values()) {
        batch(process, event, 2 * calls);
      }
      for (int round = 0; round < rounds; round++) {
        for (var entry : processes.entrySet()) {
          Moment before = entry.getValue().now();
          Moment after = batch(entry.getValue(), event, calls);
          cpu.add(entry.getKey(), after.cpuMillisSince(before) / calls);
          wall.add(entry.getKey(), after.wallMillisSince(before) / calls);
        }
      }
    } finally {
      for (LambdaProcess process : processes.values()) {
        process.close();
      }
    }
    var measures = new ArrayList<Measure>();
    for (String name : processes.keySet()) {
      measures.add(Measure.of("CPU of a call, " + name, cpu.median(name), "ms"));
      measures.add(Measure.of("wall of a call, " + name, wall.median(name), "ms"));
    }
    measures.add(Measure.of("CPU, stock : plain", cpu.ratio("stock", "plain"), "x"));
    measures.add(Measure.atMost(1.25, "CPU, ours : plain", cpu.ratio("ours", "plain"), "x"));
    return measures;
  }

  private static Moment batch(LambdaProcess process, byte[] event, int calls)
      throws InterruptedException {
    Session.Reply reply = null;
    for (int call = 0; call < calls; call++) {
      process.session().offer(event);
      reply = process.session().reply();
    }
    SlotsRequest.body(reply.payload());
    return reply.at();
  }
}
