package org.openhpf.local.cloud.userpool;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Requests a second of each category of actions: Cognito's default quotas, which an account may
 * have raised (Amazon Cognito Developer Guide, "Quotas in Amazon Cognito").
 */
final class Quotas {
  private enum Category {
    USER_AUTHENTICATION(120),
    USER_CREATION(50),
    USER_READ(120),
    USER_UPDATE(25),
    USER_RESOURCE_READ(50),
    USER_RESOURCE_UPDATE(25),
    USER_TOKEN(120),
    CLIENT_READ(15);

    private final int perSecond;

    Category(int perSecond) {
      this.perSecond = perSecond;
    }

    static Category of(String action) {
      return switch (action) {
        case "AdminInitiateAuth", "AdminRespondToAuthChallenge", "GetTokensFromRefreshToken" ->
            USER_AUTHENTICATION;
        case "AdminCreateUser" -> USER_CREATION;
        case "AdminGetUser" -> USER_READ;
        case "AdminUpdateUserAttributes", "AdminSetUserPassword" -> USER_UPDATE;
        case "AdminListGroupsForUser" -> USER_RESOURCE_READ;
        case "RevokeToken" -> USER_TOKEN;
        case "DescribeUserPoolClient" -> CLIENT_READ;
        default -> USER_RESOURCE_UPDATE;
      };
    }
  }

  private final InstantSource clock;
  private final Map<Category, Integer> taken = new EnumMap<>(Category.class);
  private long second;

  Quotas(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws CognitoException where there were too many this second
   */
  synchronized void take(String action) {
    long now = clock.instant().getEpochSecond();
    if (now != second) {
      second = now;
      taken.clear();
    }
    Category category = Category.of(action);
    if (taken.merge(category, 1, Integer::sum) > category.perSecond) {
      throw new CognitoException("TooManyRequestsException", "Rate exceeded");
    }
  }
}
