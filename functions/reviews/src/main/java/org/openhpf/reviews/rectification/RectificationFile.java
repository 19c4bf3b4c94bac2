package org.openhpf.reviews.rectification;

import java.util.List;

/**
 * 卷宗: a rectification with all that is known of it.
 *
 * @param steps in their order
 */
public record RectificationFile(
    Rectification rectification, ReviewedService service, List<RectificationStep> steps) {

  public RectificationFile {
    steps = List.copyOf(steps);
  }

  /** As it was at a version of before. */
  public RectificationFile at(Rectification earlier) {
    return new RectificationFile(
        earlier,
        service,
        steps.stream().filter(step -> step.version() <= earlier.version()).toList());
  }
}
