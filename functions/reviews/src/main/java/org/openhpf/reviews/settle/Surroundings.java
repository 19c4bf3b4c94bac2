package org.openhpf.reviews.settle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhpf.reviews.review.Review;
import org.openhpf.reviews.service.ServiceId;

/** What a review is compared with. */
public interface Surroundings {

  /**
   * A review, and what tells those that belong together.
   *
   * @param window of the branch
   * @param origin the device it came from
   */
  record Screened(Review review, Optional<String> window, Optional<String> origin) {}

  /** Empty for none and for one by default. */
  Optional<Screened> find(ServiceId service);

  /** Those of a branch in that time, the first fifty. */
  List<Screened> around(String branchId, Instant from, Instant to);

  /**
   * Others with this text; a few of them.
   *
   * @param until how long this one is to be found by it
   */
  List<ServiceId> alike(String text, ServiceId service, Instant until);

  /** It is not looked at again. */
  void settled(ServiceId service);
}
