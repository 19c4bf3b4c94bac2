package org.openhpf.proofreading.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some findings of a proofreading, stored together.
 *
 * @param number from 0
 * @param revision raised at each change; what a change is conditional on
 */
public record Sheet(int number, int revision, List<Mark> marks) {
  /** Sealed, so many findings are far below what an item may hold, their texts being bounded. */
  public static final int MOST = 50;

  private static final Pattern FINDING_ID = Pattern.compile("([0-9]{1,4})-[0-9]{1,2}");

  public Sheet {
    marks = List.copyOf(marks);
  }

  /** On which sheet a finding stands; empty where it is no finding's id. */
  public static Optional<Integer> of(String findingId) {
    var parts = FINDING_ID.matcher(findingId);
    return parts.matches() ? Optional.of(Integer.parseInt(parts.group(1))) : Optional.empty();
  }

  static String findingId(int sheet, int place) {
    return sheet + "-" + place;
  }

  public Optional<Mark> mark(String findingId) {
    return marks.stream().filter(mark -> mark.findingId().equals(findingId)).findFirst();
  }

  /** With another mark in the place of the one of its id. */
  public Sheet with(Mark changed) {
    var all = new ArrayList<>(marks);
    all.replaceAll(mark -> mark.findingId().equals(changed.findingId()) ? changed : mark);
    return new Sheet(number, revision, all);
  }

  /** The same, stored once more. */
  public Sheet next() {
    return new Sheet(number, revision + 1, marks);
  }
}
