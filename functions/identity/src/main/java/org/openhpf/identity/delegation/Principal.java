package org.openhpf.identity.delegation;

import org.openhpf.edge.http.Role;

/**
 * Whose matters they are: a person (委托人) or an employer (单位).
 *
 * @param id opaque id of the person or employer
 * @param role what who acts for it is meanwhile: CITIZEN for a person's delegate, AGENT (经办人) for
 *     an employer's
 * @param shownName what the delegate may see: a person's masked name, an employer's whole one
 */
public record Principal(String id, Role role, String shownName) {
  public Principal {
    if (role != Role.CITIZEN && role != Role.AGENT) {
      throw new IllegalArgumentException("nobody is " + role + " for another");
    }
  }

  public static Principal person(String personId, String name) {
    return new Principal(personId, Role.CITIZEN, Delegate.masked(name));
  }

  public static Principal employer(String employerId, String name) {
    return new Principal(employerId, Role.AGENT, name);
  }

  public boolean isEmployer() {
    return role == Role.AGENT;
  }
}
