package org.openhpf.edge.http;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may use a route; declared beside it, checked before anything is read, shown in openapi.json.
 *
 * @param roles any one of them suffices; empty: public, and nothing depends on who asks
 * @param level the least assurance level, 1 to 4
 * @param ownerOf name of the path parameter that holds an id of the caller's own (see {@link
 *     org.openhpf.kernel.Ids#nextOwnedBy}); empty where the route names nobody's property
 * @param anyOwner roles to which the ids of others are open as well, such as staff at the counter
 */
public record Access(Set<Role> roles, int level, Optional<String> ownerOf, Set<Role> anyOwner) {
  static final Access PUBLIC = new Access(Set.of(), 1, Optional.empty(), Set.of());

  public Access {
    roles = Set.copyOf(roles);
    anyOwner = Set.copyOf(anyOwner);
    if (!roles.containsAll(anyOwner)) {
      throw new IllegalArgumentException("who may use any owner's may use the route");
    }
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("assurance level " + level + " is none of 1 to 4");
    }
  }

  static Access of(Role first, Role... more) {
    return new Access(EnumSet.of(first, more), 1, Optional.empty(), Set.of());
  }

  public boolean isPublic() {
    return roles.isEmpty();
  }

  Access atLevel(int least) {
    return new Access(roles, least, ownerOf, anyOwner);
  }

  Access toOwnerOf(String parameter, Set<Role> others) {
    return new Access(roles, level, Optional.of(parameter), others);
  }
}
