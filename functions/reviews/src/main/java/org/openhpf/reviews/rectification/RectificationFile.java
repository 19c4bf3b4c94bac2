package org.openhpf.reviews.rectification;

import java.util.List;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.service.Service;

/**
 * 卷宗: a rectification with all that is known of it.
 *
 * @param steps in their order
 */
public record RectificationFile(
    Rectification rectification, Service service, Review review, List<RectificationStep> steps) {

  public RectificationFile {
    steps = List.copyOf(steps);
  }

  /** Whether this is who served or who was served: neither rectifies it. */
  boolean concerns(String person) {
    return service.isOf(person) || service.isBy(person);
  }

  /** As it was at a version of before. */
  RectificationFile at(Rectification earlier) {
    return new RectificationFile(
        earlier,
        service,
        review,
        steps.stream().filter(step -> step.version() <= earlier.version()).toList());
  }
}
