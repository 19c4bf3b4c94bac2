package org.openhpf.web.browser;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Puts the classes that need no hall before the others: it takes half a minute to open, and opens
 * meanwhile.
 */
public final class HallLast implements ClassOrderer {
  private static volatile boolean needed;

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(Comparator.comparing(HallLast::needsHall));
    needed |= context.getClassDescriptors().stream().anyMatch(HallLast::needsHall);
  }

  private static boolean needsHall(ClassDescriptor test) {
    return test.findAnnotation(BrowserTest.class).map(BrowserTest::hall).orElse(false);
  }

  /** Whether a class of this run needs one. */
  static boolean isHallNeeded() {
    return needed;
  }
}
