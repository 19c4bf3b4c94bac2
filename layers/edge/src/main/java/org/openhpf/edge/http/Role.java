package org.openhpf.edge.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** What somebody may be, by the groups of the user pool. One person may have several roles. */
public enum Role {
  /** 缴存人: a member of the fund. */
  CITIZEN,
  /** 经办人: acts for an employer. */
  AGENT,
  /** 柜员: serves people at a window. */
  STAFF,
  /** 业务主管: decides on plans, quotas, closures and cases. */
  OFFICER,
  /** 审计员: reads audit records. */
  AUDITOR,
  /** 系统管理员: administers accounts and parameters. */
  ADMIN;

  private static final Map<String, Role> BY_GROUP =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::group, role -> role));

  private final String group = name().toLowerCase(Locale.ROOT);

  /** The group's name in tokens: the lower-case name. */
  public String group() {
    return group;
  }

  /**
   * Reads the groups claim as HTTP APIs pass it on, {@code [citizen staff]}. Groups that are no
   * role of ours are passed over.
   */
  static Set<Role> ofGroups(String claim) {
    var roles = EnumSet.noneOf(Role.class);
    if (claim == null) {
      return roles;
    }
    var groups = new StringTokenizer(claim, "[] ,");
    while (groups.hasMoreTokens()) {
      Role role = BY_GROUP.get(groups.nextToken());
      if (role != null) {
        roles.add(role);
      }
    }
    return roles;
  }
}
