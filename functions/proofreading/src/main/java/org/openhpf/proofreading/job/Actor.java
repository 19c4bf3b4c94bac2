package org.openhpf.proofreading.job;

import org.openhpf.edge.http.Caller;

/**
 * Who acts, for the audit record.
 *
 * @param id opaque id of the person, or the function's name
 * @param channel where from
 */
public record Actor(String id, String channel) {

  public static Actor of(Caller caller) {
    return new Actor(caller.actorId(), caller.channel());
  }

  /** A function of ours. */
  public static Actor function(String name) {
    return new Actor(name, "system");
  }
}
