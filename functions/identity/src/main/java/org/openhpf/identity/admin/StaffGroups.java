package org.openhpf.identity.admin;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.List;
import java.util.Set;
import org.openhpf.edge.http.Role;

/**
 * Roles of one of the centre's own people (岗位). Duties are separate: nobody audits what he
 * administers.
 */
record StaffGroups(Set<Role> roles) {
  private static final Set<Role> OWN = Set.of(Role.STAFF, Role.OFFICER, Role.AUDITOR, Role.ADMIN);

  /**
   * @throws org.openhpf.kernel.InvalidValue if they are others, or do not go together
   */
  StaffGroups {
    roles = Set.copyOf(roles);
    require(OWN.containsAll(roles), "groups", "只能是 staff、officer、auditor、admin");
    require(!roles.containsAll(Set.of(Role.ADMIN, Role.AUDITOR)), "groups", "系统管理员和审计员不能由同一人担任");
  }

  static StaffGroups of(List<Role> roles) {
    return new StaffGroups(Set.copyOf(roles));
  }
}
