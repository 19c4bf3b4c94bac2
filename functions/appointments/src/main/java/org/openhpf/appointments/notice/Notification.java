package org.openhpf.appointments.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/**
 * What a person is told, as the outbox and its queue carry it. The centre's message platform knows
 * phone and openid of a person; here is only the opaque id.
 *
 * @param subject the row of the person's that it is about and that holds the subscription credits,
 *     e.g. {@code APPOINTMENT#<id>}; empty in messages of before there were credits
 * @param template the platform's template, e.g. {@code appointment-booked}
 * @param page of the mini-program that opens on a tap
 * @param data values of the template's keywords
 * @param text the whole of it as a text message (SMS)
 */
public record Notification(
    String personId,
    Optional<String> subject,
    String template,
    @Field(value = "Page of the mini-program", maxLength = 1024) String page,
    Keywords data,
    @Field(value = "Text message", maxLength = 500) String text,
    Instant createdAt) {

  /** The keywords of all templates. */
  public record Keywords(String branch, String business, String time, String advice) {}
}
