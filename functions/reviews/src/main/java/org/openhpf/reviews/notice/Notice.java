package org.openhpf.reviews.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/**
 * What somebody is to be told by message; body of ReviewNotificationQueue. It holds nothing
 * personal: whom an invitation goes to is looked up when it is sent.
 *
 * @param personId opaque id of who is told
 * @param serviceId of an invitation
 */
public record Notice(
    @Field("The message platform's name of it") String template,
    @Field("When it was decided") Instant createdAt,
    @Field("Who is told") Optional<String> personId,
    @Field(value = "The text message", maxLength = 500) Optional<String> text,
    @Field("The service to be reviewed") Optional<String> serviceId) {
  /** The name of the queue it goes to. */
  public static final String QUEUE = "notifications";

  public static final String INVITATION = "review-invitation";

  public static Notice invitation(String serviceId, Instant at) {
    return new Notice(INVITATION, at, Optional.empty(), Optional.empty(), Optional.of(serviceId));
  }
}
