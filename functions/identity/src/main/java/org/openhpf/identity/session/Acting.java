package org.openhpf.identity.session;

import java.util.Set;
import org.openhpf.edge.http.Role;

/**
 * That a session is used for somebody else.
 *
 * @param principalId person or employer whose matters they are, claim {@code person_id}
 * @param standingId row that says whether this still holds
 * @param matters what may be seen to
 * @param role the one role the token has: CITIZEN for a delegate, AGENT for an agent
 */
public record Acting(String principalId, String standingId, Set<String> matters, Role role) {
  public Acting {
    matters = Set.copyOf(matters);
  }
}
