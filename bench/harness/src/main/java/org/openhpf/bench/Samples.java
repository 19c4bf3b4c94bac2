package org.openhpf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Values of several variants, one of each per round. */
public final class Samples {
  private final Map<String, List<Double>> byVariant = new LinkedHashMap<>();

  public void add(String variant, double value) {
    byVariant.computeIfAbsent(variant, name -> new ArrayList<>()).add(value);
  }

  public double median(String variant) {
    return median(byVariant.get(variant).stream().mapToDouble(Double::doubleValue));
  }

  /** The median of the rounds' ratios: what disturbs a round disturbs both of its sides. */
  double ratio(String variant, String base) {
    List<Double> over = byVariant.get(variant);
    List<Double> under = byVariant.get(base);
    return median(IntStream.range(0, over.size()).mapToDouble(i -> over.get(i) / under.get(i)));
  }

  static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
