package org.openhpf.cases.dossier;

import java.util.Optional;
import org.openhpf.edge.http.Caller;

/**
 * Who changes a case.
 *
 * @param id opaque id of the person, or the name of a function
 * @param onBehalfOf for whom, where that is another
 */
public record Actor(String id, Optional<String> onBehalfOf, String channel) {

  public static Actor of(Caller caller) {
    return new Actor(caller.actorId(), caller.onBehalfOf(), caller.channel());
  }

  public static Actor function(String name) {
    return new Actor(name, Optional.empty(), "system");
  }
}
