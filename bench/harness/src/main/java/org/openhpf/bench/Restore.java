package org.openhpf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first reply after a restore, by the restore protocol of the runtime client: it loads the
 * handler, runs the CRaC hooks, asks for restore/next, where Lambda takes the snapshot, and goes on
 * when that is answered. Nothing is copied here, so what Lambda needs to bring memory back is not
 * in these numbers; what the function itself still has to do is.
 */
final class Restore {
  private static final String PRIMED = "primed";
  private static final String UNPRIMED = "unprimed";
  private static final String PROCESS = "process";

  private final Lab lab;

  Restore(Lab lab) {
    this.lab = lab;
  }

  List<Measure> measure(int rounds) throws Exception {
    byte[] event = SlotsRequest.event();
    Variant primed = lab.ours(PRIMED);
    requirePriming(primed);
    Variant unprimed = lab.ours(UNPRIMED);
    withoutPriming(unprimed);
    var cpu = new Samples();
    var wall = new Samples();
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : List.of(unprimed, primed)) {
        var variables = new HashMap<>(lab.aws().restoredVariables());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        try (var process = new LambdaProcess(lab, variant, variables)) {
          process.session().awaitCheckpoint();
          awaitStillness(process);
          Moment restored = process.now();
          process.session().offer(event);
          process.session().restore();
          Session.Reply reply = process.session().reply();
          SlotsRequest.body(reply.payload());
          cpu.add(variant.name(), reply.at().cpuMillisSince(restored));
          wall.add(variant.name(), reply.at().wallMillisSince(restored));
        }
      }
      try (var process = new LambdaProcess(lab, unprimed, Map.of())) {
        process.session().offer(event);
        Session.Reply reply = process.session().reply();
        cpu.add(PROCESS, reply.at().cpuMillisSince(process.started()));
        wall.add(PROCESS, reply.at().wallMillisSince(process.started()));
      }
    }
    return measures(cpu, wall);
  }

  /** Lets compilers finish what initialising has begun, as it would be in the snapshot. */
  private static void awaitStillness(LambdaProcess process) throws InterruptedException {
    Moment before = process.now();
    for (int i = 0; i < 50; i++) {
      Thread.sleep(100);
      Moment after = process.now();
      if (after.cpuMillisSince(before) < 1) {
        return;
      }
      before = after;
    }
  }

  private static void requirePriming(Variant variant) {
    if (!Files.exists(priming(variant))) {
      throw new IllegalStateException("the artefact has no priming event");
    }
  }

  private static void withoutPriming(Variant variant) throws IOException {
    Files.delete(priming(variant));
  }

  /** The handler stops at the first event that is missing. */
  private static Path priming(Variant variant) {
    return variant.taskRoot().resolve("priming/http-1.json");
  }

  private static List<Measure> measures(Samples cpu, Samples wall) {
    return List.of(
        Measure.of("CPU of first reply, restored unprimed", cpu.median(UNPRIMED), "ms"),
        Measure.of("CPU of first reply, restored primed", cpu.median(PRIMED), "ms"),
        Measure.of("wall of first reply, restored unprimed", wall.median(UNPRIMED), "ms"),
        Measure.of("wall of first reply, restored primed", wall.median(PRIMED), "ms"),
        percent("CPU, primed : first reply of a process", cpu.ratio(PRIMED, PROCESS)),
        percent("wall, primed : first reply of a process", wall.ratio(PRIMED, PROCESS)),
        percent("CPU, primed : unprimed, both restored", cpu.ratio(PRIMED, UNPRIMED)),
        percent("wall, primed : unprimed, both restored", wall.ratio(PRIMED, UNPRIMED)));
  }

  private static Measure percent(String name, double ratio) {
    return Measure.atMost(10, name, ratio * 100, "%");
  }
}
