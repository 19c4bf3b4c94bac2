package org.openhpf.local.cloud.userpool;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API of one user pool and its one client, as far as sign-in uses it. Any other action is
 * answered with UnknownOperationException.
 */
public final class UserPoolApi {
  private static final String TARGET = "AWSCognitoIdentityProviderService.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Action> actions = new HashMap<>();
  private final Quotas quotas;

  /**
   * @param secret of the client
   */
  public UserPoolApi(
      PoolSettings settings,
      TriggerFunctions functions,
      Directory directory,
      TokenSigner signer,
      String secret,
      InstantSource clock) {
    var client = new Client(settings, secret);
    var triggers = new TriggerCalls(settings, functions);
    var tokens = new Tokens(settings, directory, triggers, signer, clock);
    var sessions = new AuthSessions(settings.lifetimes().session(), clock);
    var custom = new CustomSignIn(settings, directory, sessions, triggers, tokens);
    var password = new PasswordSignIn(settings, directory, sessions, tokens, clock);
    Stream.of(
            new SignIns(client, custom, password, tokens).actions(),
            new SoftwareTokens(client, directory, sessions, tokens, clock).actions(),
            new TokenActions(client, directory, tokens).actions(),
            new UserActions(client, directory, clock).actions(),
            new GroupActions(client, directory).actions(),
            new ClientActions(client).actions())
        .forEach(actions::putAll);
    this.quotas = new Quotas(clock);
  }

  /**
   * What is answered.
   *
   * @param status of HTTP
   */
  public record Reply(int status, String json) {}

  /**
   * Performs an action.
   *
   * @param target the header X-Amz-Target
   */
  public Reply answer(String target, String body) {
    try {
      String name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
      Action action = actions.get(name);
      if (action == null) {
        throw new CognitoException(
            "UnknownOperationException", target + " is not part of the local user pool");
      }
      quotas.take(name);
      return new Reply(
          200,
          JSON.writeValueAsString(action.perform(new Request(JSON.readValue(body, Map.class)))));
    } catch (CognitoException e) {
      return error(400, e.type(), e.getMessage());
    } catch (JacksonException e) {
      return error(400, "SerializationException", "the request is no JSON object");
    } catch (RuntimeException e) {
      System.getLogger("org.openhpf.local").log(System.Logger.Level.ERROR, "user pool", e);
      return error(500, "InternalErrorException", "the local user pool failed");
    }
  }

  private static Reply error(int status, String type, String message) {
    return new Reply(status, JSON.writeValueAsString(Map.of("__type", type, "message", message)));
  }

  /** For those who develop: who there is. */
  public static List<UserView> users(Directory directory, InstantSource clock) {
    return directory.all().stream().map(user -> UserView.of(user, clock.instant())).toList();
  }
}
