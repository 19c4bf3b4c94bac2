package org.openhpf.identity.pool;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhpf.edge.http.Role;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** The users of the pool and their groups. Each of these may be repeated. */
final class CognitoUsers {
  private static final Set<String> GROUPS =
      Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

  private final CognitoClient client;
  private final Passwords passwords = new Passwords();

  CognitoUsers(CognitoClient client) {
    this.client = client;
  }

  /**
   * The password is nobody's: without one of his own a user counts as unconfirmed. Whoever is there
   * may have been made half-way, before a crash: the groups, which come last, tell.
   */
  void create(String personId, Set<Role> roles) {
    if (!make(personId) && !groups(personId).isEmpty()) {
      return;
    }
    setPassword(personId, passwords.next(), true);
    roles.forEach(role -> join(personId, role.group()));
  }

  void createWithPassword(String personId, String password, Set<Role> roles) {
    make(personId);
    setPassword(personId, password, false);
    roles.forEach(role -> join(personId, role.group()));
  }

  /** Nothing is sent to him by the pool. */
  private boolean make(String personId) {
    try {
      client.call(
          "a new user",
          (cognito, limit) ->
              cognito.adminCreateUser(
                  ask ->
                      ask.userPoolId(client.poolId())
                          .username(personId)
                          .messageAction(MessageActionType.SUPPRESS)
                          .overrideConfiguration(limit)));
      return true;
    } catch (UsernameExistsException e) {
      return false;
    }
  }

  private void setPassword(String personId, String password, boolean permanent) {
    client.call(
        "a password",
        (cognito, limit) ->
            cognito.adminSetUserPassword(
                ask ->
                    ask.userPoolId(client.poolId())
                        .username(personId)
                        .password(password)
                        .permanent(permanent)
                        .overrideConfiguration(limit)));
  }

  /** Of ours. */
  private Set<String> groups(String personId) {
    return client
        .call(
            "a user's groups",
            (cognito, limit) ->
                cognito.adminListGroupsForUser(
                    ask ->
                        ask.userPoolId(client.poolId())
                            .username(personId)
                            .overrideConfiguration(limit)))
        .groups()
        .stream()
        .map(GroupType::groupName)
        .filter(GROUPS::contains)
        .collect(Collectors.toSet());
  }

  void setRoles(String personId, Set<Role> roles) {
    Set<String> wanted = roles.stream().map(Role::group).collect(Collectors.toSet());
    Set<String> present = groups(personId);
    // What goes, goes first: in between nobody has more than he had or is to have.
    present.stream().filter(group -> !wanted.contains(group)).forEach(g -> leave(personId, g));
    wanted.stream().filter(group -> !present.contains(group)).forEach(g -> join(personId, g));
  }

  private void join(String personId, String group) {
    client.call(
        "joining a group",
        (cognito, limit) ->
            cognito.adminAddUserToGroup(
                ask ->
                    ask.userPoolId(client.poolId())
                        .username(personId)
                        .groupName(group)
                        .overrideConfiguration(limit)));
  }

  private void leave(String personId, String group) {
    client.call(
        "leaving a group",
        (cognito, limit) ->
            cognito.adminRemoveUserFromGroup(
                ask ->
                    ask.userPoolId(client.poolId())
                        .username(personId)
                        .groupName(group)
                        .overrideConfiguration(limit)));
  }

  void askForTotp(String personId) {
    client.call(
        "a second factor",
        (cognito, limit) ->
            cognito.adminSetUserMFAPreference(
                ask ->
                    ask.userPoolId(client.poolId())
                        .username(personId)
                        .softwareTokenMfaSettings(mfa -> mfa.enabled(true).preferredMfa(true))
                        .overrideConfiguration(limit)));
  }

  void disable(String personId) {
    ifKnown(
        () ->
            client.call(
                "disabling a user",
                (cognito, limit) ->
                    cognito.adminDisableUser(
                        ask ->
                            ask.userPoolId(client.poolId())
                                .username(personId)
                                .overrideConfiguration(limit))));
  }

  void enable(String personId) {
    ifKnown(
        () ->
            client.call(
                "enabling a user",
                (cognito, limit) ->
                    cognito.adminEnableUser(
                        ask ->
                            ask.userPoolId(client.poolId())
                                .username(personId)
                                .overrideConfiguration(limit))));
  }

  void signOut(String personId) {
    ifKnown(
        () ->
            client.call(
                "signing a user out",
                (cognito, limit) ->
                    cognito.adminUserGlobalSignOut(
                        ask ->
                            ask.userPoolId(client.poolId())
                                .username(personId)
                                .overrideConfiguration(limit))));
  }

  /** Somebody whose first sign-in got no further than his account is not in the pool yet. */
  private static void ifKnown(Runnable call) {
    try {
      call.run();
    } catch (UserNotFoundException e) {
      // There is nobody to be signed out or kept out.
    }
  }
}
