package org.openhpf.local.cloud.userpool;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openhpf.local.cloud.userpool.User.Failures;
import org.openhpf.local.cloud.userpool.User.Password;

/** AdminCreateUser and what else administrators do to one user. Messages are never sent. */
record UserActions(Client client, Directory directory, InstantSource clock) {
  /** Of a standard attribute or of the pool's own (OpenID Connect Core 1.0, 5.1). */
  private static final Set<String> STANDARD =
      Set.of(
          "address",
          "birthdate",
          "email",
          "email_verified",
          "family_name",
          "gender",
          "given_name",
          "locale",
          "middle_name",
          "name",
          "nickname",
          "phone_number",
          "phone_number_verified",
          "picture",
          "preferred_username",
          "profile",
          "updated_at",
          "website",
          "zoneinfo");

  Map<String, Action> actions() {
    return Map.of(
        "AdminCreateUser", this::create,
        "AdminGetUser", this::get,
        "AdminUpdateUserAttributes", this::update,
        "AdminSetUserPassword", this::setPassword,
        "AdminDisableUser", request -> enable(request, false),
        "AdminEnableUser", request -> enable(request, true));
  }

  private Map<String, Object> create(Request request) {
    client.requirePool(request);
    String username = request.name("Username");
    Optional<String> given = request.optional("TemporaryPassword");
    given.ifPresent(client.settings().passwords()::require);
    Instant now = clock.instant();
    // Without one Cognito thinks one out and sends it; here nobody hears of it.
    Password password =
        given.map(text -> Passwords.of(text, true, now)).orElseGet(() -> Passwords.unknown(now));
    if (request.optional("MessageAction").filter("RESEND"::equals).isPresent()) {
      return Map.of(
          "User",
          profile(directory.update(username, user -> user.withPassword(password)), "Attributes"));
    }
    User user =
        new User(
            username,
            UUID.randomUUID().toString(),
            attributes(request),
            true,
            now,
            now,
            password,
            List.of(),
            Optional.empty(),
            Failures.NONE);
    if (!directory.add(user)) {
      throw new CognitoException("UsernameExistsException", "User account already exists");
    }
    return Map.of("User", profile(user, "Attributes"));
  }

  private Map<String, Object> get(Request request) {
    client.requirePool(request);
    User user = directory.get(request.name("Username"));
    Map<String, Object> reply = profile(user, "UserAttributes");
    user.secondFactor()
        .ifPresent(
            factor -> {
              reply.put("UserMFASettingList", List.of("SOFTWARE_TOKEN_MFA"));
              if (factor.preferred()) {
                reply.put("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA");
              }
            });
    return reply;
  }

  private Map<String, Object> update(Request request) {
    client.requirePool(request);
    Map<String, String> changed = attributes(request);
    directory.update(
        request.name("Username"), user -> user.withAttributes(changed, clock.instant()));
    return Map.of();
  }

  private Map<String, Object> setPassword(Request request) {
    client.requirePool(request);
    String password = request.text("Password");
    client.settings().passwords().require(password);
    Password made = Passwords.of(password, !request.flag("Permanent"), clock.instant());
    directory.update(request.name("Username"), user -> user.withPassword(made));
    return Map.of();
  }

  private Map<String, Object> enable(Request request, boolean enabled) {
    client.requirePool(request);
    String username = request.name("Username");
    directory.update(username, user -> user.withEnabled(enabled, clock.instant()));
    if (!enabled) {
      directory.revokeAll(username);
    }
    return Map.of();
  }

  private static Map<String, String> attributes(Request request) {
    Map<String, String> attributes = request.attributes("UserAttributes");
    attributes
        .keySet()
        .forEach(
            name -> {
              if (!STANDARD.contains(name) && !name.startsWith("custom:")) {
                throw CognitoException.invalidParameter(
                    "Attributes did not conform to the schema: " + name);
              }
            });
    return attributes;
  }

  private static Map<String, Object> profile(User user, String attributesName) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("Username", user.username());
    profile.put(
        attributesName,
        user.allAttributes().entrySet().stream()
            .map(entry -> Map.of("Name", entry.getKey(), "Value", entry.getValue()))
            .toList());
    profile.put("UserCreateDate", seconds(user.created()));
    profile.put("UserLastModifiedDate", seconds(user.modified()));
    profile.put("Enabled", user.enabled());
    profile.put("UserStatus", user.status());
    return profile;
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
