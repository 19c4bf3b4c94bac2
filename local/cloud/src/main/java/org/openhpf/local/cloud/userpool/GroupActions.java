package org.openhpf.local.cloud.userpool;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** AdminAddUserToGroup, AdminRemoveUserFromGroup and AdminListGroupsForUser. */
record GroupActions(Client client, Directory directory) {
  Map<String, Action> actions() {
    return Map.of(
        "AdminAddUserToGroup", request -> change(request, true),
        "AdminRemoveUserFromGroup", request -> change(request, false),
        "AdminListGroupsForUser", this::list);
  }

  private Map<String, Object> change(Request request, boolean member) {
    client.requirePool(request);
    String group = request.name("GroupName");
    directory.update(
        request.name("Username"),
        user -> {
          if (!client.settings().groups().contains(group)) {
            throw new CognitoException("ResourceNotFoundException", "Group not found.");
          }
          return user.withGroup(group, member);
        });
    return Map.of();
  }

  private Map<String, Object> list(Request request) {
    client.requirePool(request);
    List<String> known = client.settings().groups();
    List<Map<String, String>> groups =
        directory.get(request.name("Username")).groups().stream()
            .sorted(Comparator.comparing(known::indexOf))
            .map(group -> Map.of("GroupName", group, "UserPoolId", client.settings().poolId()))
            .toList();
    return Map.of("Groups", groups);
  }
}
