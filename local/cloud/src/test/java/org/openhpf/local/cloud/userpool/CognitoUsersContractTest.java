package org.openhpf.local.cloud.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** Users, their passwords and groups, and the client. */
class CognitoUsersContractTest extends CognitoContract {

  private static AdminGetUserResponse get(String username) {
    return cognito.adminGetUser(r -> r.userPoolId(poolId).username(username));
  }

  @Test
  void a_user_is_made_once() {
    String username = "person-" + UUID.randomUUID();
    UserType made =
        cognito
            .adminCreateUser(
                r ->
                    r.userPoolId(poolId)
                        .username(username)
                        .temporaryPassword(PASSWORD)
                        .messageAction(MessageActionType.SUPPRESS))
            .user();

    assertThat(made.username()).isEqualTo(username);
    assertThat(made.enabled()).isTrue();
    assertThat(made.userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    assertThat(made.userCreateDate()).isEqualTo(made.userLastModifiedDate());
    assertThat(made.attributes())
        .singleElement()
        .satisfies(
            sub -> {
              assertThat(sub.name()).isEqualTo("sub");
              assertThat(UUID.fromString(sub.value()).version()).isEqualTo(4);
            });
    refused(
        "UsernameExistsException",
        () -> cognito.adminCreateUser(r -> r.userPoolId(poolId).username(username)));
  }

  @Test
  void a_user_can_be_looked_at_and_changed() {
    String username = newUserWithPassword();
    cognito.adminUpdateUserAttributes(
        r ->
            r.userPoolId(poolId)
                .username(username)
                .userAttributes(AttributeType.builder().name("locale").value("zh-CN").build()));

    AdminGetUserResponse user = get(username);
    assertThat(user.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    assertThat(user.userAttributes())
        .contains(AttributeType.builder().name("locale").value("zh-CN").build());
    assertThat(user.userMFASettingList()).isEmpty();
    assertThat(user.preferredMfaSetting()).isNullOrEmpty();
  }

  @Test
  void a_password_can_be_temporary() {
    String username = newUserWithPassword();
    cognito.adminSetUserPassword(
        r -> r.userPoolId(poolId).username(username).password("Another-horse-1").permanent(false));

    assertThat(get(username).userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
  }

  @Test
  void a_weak_password_is_refused() {
    String username = newUser();
    for (String weak :
        new String[] {"Sh0rt-1", "no-upper-1", "NO-LOWER-1", "No-Number", "N0symbols"}) {
      refused(
          "InvalidPasswordException",
          () ->
              cognito.adminSetUserPassword(
                  r -> r.userPoolId(poolId).username(username).password(weak)));
    }
  }

  @Test
  void a_user_can_be_disabled_and_enabled() {
    String username = newUserWithPassword();
    cognito.adminDisableUser(r -> r.userPoolId(poolId).username(username));

    assertThat(get(username).enabled()).isFalse();
    refused("NotAuthorizedException", "User is disabled.", () -> startPassword(username, PASSWORD));

    cognito.adminEnableUser(r -> r.userPoolId(poolId).username(username));
    assertThat(get(username).enabled()).isTrue();
    assertThat(startPassword(username, PASSWORD).authenticationResult()).isNotNull();
  }

  @Test
  void groups_are_entered_and_left() {
    String username = newUser();
    for (String group : new String[] {"citizen", "staff", "staff"}) {
      cognito.adminAddUserToGroup(r -> r.userPoolId(poolId).username(username).groupName(group));
    }
    assertThat(
            cognito.adminListGroupsForUser(r -> r.userPoolId(poolId).username(username)).groups())
        .extracting(GroupType::groupName)
        .containsExactlyInAnyOrder("staff", "citizen");

    cognito.adminRemoveUserFromGroup(
        r -> r.userPoolId(poolId).username(username).groupName("staff"));
    assertThat(
            cognito.adminListGroupsForUser(r -> r.userPoolId(poolId).username(username)).groups())
        .extracting(GroupType::groupName)
        .containsExactly("citizen");
    refused(
        "ResourceNotFoundException",
        () ->
            cognito.adminAddUserToGroup(
                r -> r.userPoolId(poolId).username(username).groupName("kings")));
  }

  @Test
  void nobody_is_said_to_be_nobody() {
    refused("UserNotFoundException", "User does not exist.", () -> get("nobody"));
    refused(
        "UserNotFoundException",
        () -> cognito.adminDisableUser(r -> r.userPoolId(poolId).username("nobody")));
    refused(
        "UserNotFoundException",
        () ->
            cognito.adminSetUserPassword(
                r -> r.userPoolId(poolId).username("nobody").password(PASSWORD)));
    refused(
        "UserNotFoundException",
        () ->
            cognito.adminAddUserToGroup(
                r -> r.userPoolId(poolId).username("nobody").groupName("citizen")));
    refused(
        "UserNotFoundException",
        () -> cognito.adminListGroupsForUser(r -> r.userPoolId(poolId).username("nobody")));
    refused(
        "UserNotFoundException",
        () -> cognito.adminUserGlobalSignOut(r -> r.userPoolId(poolId).username("nobody")));
  }

  @Test
  void the_client_tells_its_secret_and_settings() {
    var client =
        cognito
            .describeUserPoolClient(r -> r.userPoolId(poolId).clientId(clientId))
            .userPoolClient();

    assertThat(client.clientId()).isEqualTo(clientId);
    assertThat(client.clientSecret()).matches("[\\w+]{24,64}");
    assertThat(client.explicitAuthFlows()).contains(ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH);
    assertThat(client.preventUserExistenceErrorsAsString()).isEqualTo("ENABLED");
  }

  @Test
  void other_pools_and_clients_do_not_exist() {
    String elsewhere = poolId.substring(0, poolId.indexOf('_')) + "_elsewhere";
    refused(
        "ResourceNotFoundException",
        () -> cognito.adminGetUser(r -> r.userPoolId(elsewhere).username("nobody")));
    refused(
        "ResourceNotFoundException",
        () -> cognito.describeUserPoolClient(r -> r.userPoolId(poolId).clientId("elsewhere")));
  }

  @Test
  void names_and_attributes_have_their_form() {
    refused(
        "InvalidParameterException",
        () -> cognito.adminCreateUser(r -> r.userPoolId(poolId).username("two words")));
    refused(
        "InvalidParameterException",
        () ->
            cognito.adminCreateUser(
                r ->
                    r.userPoolId(poolId)
                        .username("person-" + UUID.randomUUID())
                        .userAttributes(
                            AttributeType.builder().name("shoeSize").value("42").build())));
  }
}
