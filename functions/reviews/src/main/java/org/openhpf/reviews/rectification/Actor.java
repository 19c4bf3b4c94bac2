package org.openhpf.reviews.rectification;

import org.openhpf.edge.http.Caller;

/**
 * Who acts.
 *
 * @param id opaque id of the person, or the function's name
 * @param channel where from
 */
public record Actor(String id, String channel) {

  static Actor of(Caller caller) {
    return new Actor(caller.actorId(), caller.channel());
  }
}
