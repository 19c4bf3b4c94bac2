package org.openhpf.reviews.statistics;

import java.util.Map;

/** What keys are called. */
public interface Names {
  /** Branches by id, as the last services known of them were told. */
  Map<String, String> branches();
}
