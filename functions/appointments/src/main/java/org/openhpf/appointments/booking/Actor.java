package org.openhpf.appointments.booking;

import org.openhpf.edge.http.Caller;

/**
 * Who decides, for the audit record: a citizen himself, who acts for him, somebody of staff, or a
 * function of ours.
 *
 * @param id opaque id of the person, or the function's name
 * @param channel where from
 */
public record Actor(String id, String channel) {

  public static Actor of(Caller caller) {
    return new Actor(caller.actorId(), caller.channel());
  }
}
