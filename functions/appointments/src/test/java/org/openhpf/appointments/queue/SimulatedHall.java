package org.openhpf.appointments.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A hall that does not exist: its windows, how busy it is and how long its staff take. Nothing of
 * it is known to the prediction but the windows.
 *
 * @param windows the categories each window serves
 * @param meanMinutes of a service, by category, on an average day of this hall
 * @param mix share of people, by category; adds up to 1
 * @param load work that arrives over work that the windows can do: above 1, people wait past
 *     closing
 * @param bookedShare of the people, those who book
 * @param elderShare of those who walk in
 */
record SimulatedHall(
    List<Set<String>> windows,
    Map<String, Double> meanMinutes,
    Map<String, Double> mix,
    Busyness busyness,
    double load,
    double bookedShare,
    double elderShare) {
  static final Map<String, Double> USUAL_MINUTES = new LinkedHashMap<>();
  private static final double[] USUAL_MIX = {0.25, 0.35, 0.12, 0.10, 0.18};

  static {
    USUAL_MINUTES.put("contribution", 9.0);
    USUAL_MINUTES.put("withdrawal", 13.0);
    USUAL_MINUTES.put("loan", 24.0);
    USUAL_MINUTES.put("transfer", 10.0);
    USUAL_MINUTES.put("consultation", 5.0);
  }

  private static final List<Set<String>> SPECIALISTS =
      List.of(
          Set.of("contribution", "transfer"),
          Set.of("withdrawal", "consultation"),
          Set.of("loan", "consultation"),
          Set.of("contribution", "withdrawal", "transfer"),
          Set.of("withdrawal", "loan"));

  enum Busyness {
    QUIET(0.45, 0.70),
    NORMAL(0.75, 0.92),
    OVERLOADED(0.95, 1.1);

    private final double least;
    private final double most;

    Busyness(double least, double most) {
      this.least = least;
      this.most = most;
    }
  }

  static SimulatedHall random(Busyness busyness, Random random) {
    var minutes = new HashMap<String, Double>();
    var mix = new HashMap<String, Double>();
    double sum = 0;
    int next = 0;
    for (var usual : USUAL_MINUTES.entrySet()) {
      minutes.put(usual.getKey(), usual.getValue() * Math.exp(0.25 * random.nextGaussian()));
      double share = USUAL_MIX[next++] * between(0.6, 1.4, random);
      mix.put(usual.getKey(), share);
      sum += share;
    }
    for (var share : mix.entrySet()) {
      share.setValue(share.getValue() / sum);
    }
    return new SimulatedHall(
        windows(random),
        minutes,
        mix,
        busyness,
        between(busyness.least, busyness.most, random),
        between(0.25, 0.6, random),
        between(0.05, 0.2, random));
  }

  /** Some serve everything, the rest two or three categories. */
  private static List<Set<String>> windows(Random random) {
    var windows = new ArrayList<Set<String>>();
    int count = 3 + random.nextInt(10);
    int first = random.nextInt(SPECIALISTS.size());
    for (int i = 0; i < count; i++) {
      windows.add(
          i <= count / 2
              ? Set.copyOf(USUAL_MINUTES.keySet())
              : SPECIALISTS.get((first + i) % SPECIALISTS.size()));
    }
    return List.copyOf(windows);
  }

  static double between(double least, double most, Random random) {
    return least + (most - least) * random.nextDouble();
  }
}
