package org.openhpf.appointments.queue;

import java.util.Set;

/**
 * 窗口.
 *
 * @param number as it stands above it
 * @param categories that it serves
 */
public record Window(int number, Set<String> categories) {
  public Window {
    categories = Set.copyOf(categories);
    if (number < 1 || categories.isEmpty()) {
      throw new IllegalArgumentException("a window has a number and serves something");
    }
  }

  public boolean serves(String category) {
    return categories.contains(category);
  }
}
