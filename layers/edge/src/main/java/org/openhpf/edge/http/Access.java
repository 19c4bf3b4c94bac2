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
 * @param matter what it belongs to, e.g. {@code appointments}: open to those who act for others in
 *     this matter; empty: to nobody who does
 */
public record Access(
    Set<Role> roles,
    int level,
    Optional<String> ownerOf,
    Set<Role> anyOwner,
    Optional<String> matter) {
  static final Access PUBLIC =
      new Access(Set.of(), 1, Optional.empty(), Set.of(), Optional.empty());

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
    return new Access(EnumSet.of(first, more), 1, Optional.empty(), Set.of(), Optional.empty());
  }

  public boolean isPublic() {
    return roles.isEmpty();
  }

  boolean isOpenTo(Acting acting) {
    return matter.filter(acting.matters()::contains).isPresent();
  }

  Access atLevel(int least) {
    return new Access(roles, least, ownerOf, anyOwner, matter);
  }

  Access toOwnerOf(String parameter, Set<Role> others) {
    return new Access(roles, level, Optional.of(parameter), others, matter);
  }

  Access inMatter(String name) {
    return new Access(roles, level, ownerOf, anyOwner, Optional.of(name));
  }
}
