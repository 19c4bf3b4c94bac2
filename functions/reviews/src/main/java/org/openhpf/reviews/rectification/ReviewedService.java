package org.openhpf.reviews.rectification;

import java.util.List;
import java.util.Optional;

/**
 * What a rectification must know of the service that was reviewed, and of the review itself.
 *
 * @param personId opaque id of who was served and is told; empty where there is no account
 * @param clerkId opaque id of who served, and never rectifies it
 * @param text of the review, as it was written; empty where only its levels and codes were wanted
 */
public record ReviewedService(
    String matter,
    String matterName,
    String branchName,
    String channel,
    Optional<String> personId,
    Optional<String> clerkId,
    List<String> codes,
    Optional<String> text) {

  public ReviewedService {
    codes = List.copyOf(codes);
  }

  /** Whose service it was, on either side of the window. */
  boolean concerns(String personOrClerk) {
    return isOf(personOrClerk) || clerkId.filter(personOrClerk::equals).isPresent();
  }

  /** Whether this is the person served. */
  boolean isOf(String person) {
    return personId.filter(person::equals).isPresent();
  }
}
