package org.openhpf.reviews.level;

import java.util.Optional;
import org.openhpf.kernel.Matter;

/**
 * What a review may name as its reason (评价指标).
 *
 * @param code three digits, the first one its level
 * @param channel of services it fits; empty: of any
 * @param handling of matters it fits; empty: of any
 */
public record DetailCode(
    String code,
    String text,
    Optional<ServiceChannel> channel,
    Optional<Matter.Handling> handling) {
  public DetailCode {
    if (!code.matches("[1-5][0-9]{2}") || text.isBlank()) {
      throw new IllegalArgumentException("a detail code has three digits and a text: " + code);
    }
  }

  public int level() {
    return code.charAt(0) - '0';
  }

  boolean fits(ServiceChannel ofService, Optional<Matter.Handling> ofMatter) {
    return channel.map(ofService::equals).orElse(true)
        && (handling.isEmpty() || ofMatter.isEmpty() || handling.equals(ofMatter));
  }
}
