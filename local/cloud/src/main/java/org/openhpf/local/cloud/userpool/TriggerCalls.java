package org.openhpf.local.cloud.userpool;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks triggers in Cognito's words, and says in them what goes wrong. */
final class TriggerCalls {
  /** Cognito asks so often where no answer comes in time. */
  private static final int ATTEMPTS = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PoolSettings settings;
  private final TriggerFunctions functions;

  TriggerCalls(PoolSettings settings, TriggerFunctions functions) {
    this.settings = settings;
    this.functions = functions;
  }

  /**
   * A question.
   *
   * @param source such as {@code DefineAuthChallenge_Authentication}
   * @param version of the event
   * @param responses the members a response may have
   */
  record Question(
      Trigger trigger,
      String source,
      String version,
      String username,
      Map<String, Object> request,
      String... responses) {}

  /**
   * @return the response; empty where the pool has no such trigger
   */
  Optional<Request> ask(Question question) {
    String event = JSON.writeValueAsString(event(question));
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      switch (functions.ask(question.trigger(), event)) {
        case TriggerFunctions.None none -> {
          return Optional.empty();
        }
        case TriggerFunctions.Answered answered -> {
          return Optional.of(response(answered.json()));
        }
        case TriggerFunctions.Threw threw ->
            throw new CognitoException(
                "UserLambdaValidationException",
                question.trigger().text() + " failed with error " + threw.message() + ".");
        case TriggerFunctions.Unreachable unreachable ->
            throw unexpected(question.trigger(), unreachable.reason());
        case TriggerFunctions.Late late -> {}
      }
    }
    throw unexpected(question.trigger(), "Socket timeout while invoking Lambda function");
  }

  /** The same of a trigger without which there is no such sign-in, its response read. */
  <T> T require(Question question, Function<Request, T> reader) {
    Request response =
        ask(question)
            .orElseThrow(
                () ->
                    CognitoException.invalidParameter(
                        "Custom auth lambda trigger is not configured for the user pool."));
    try {
      return reader.apply(response);
    } catch (CognitoException e) {
      throw invalid(question.trigger().text() + ": " + e.getMessage());
    }
  }

  private static CognitoException unexpected(Trigger trigger, String reason) {
    return new CognitoException(
        "UnexpectedLambdaException",
        trigger.text() + " invocation failed due to error " + reason + ".");
  }

  private Map<String, Object> event(Question question) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", question.version());
    event.put("region", settings.region());
    event.put("userPoolId", settings.poolId());
    event.put("userName", question.username());
    event.put(
        "callerContext",
        Map.of("awsSdkVersion", "aws-sdk-unknown-unknown", "clientId", settings.clientId()));
    event.put("triggerSource", question.source());
    event.put("request", question.request());
    Map<String, Object> response = new LinkedHashMap<>();
    Arrays.stream(question.responses()).forEach(member -> response.put(member, null));
    event.put("response", response);
    return event;
  }

  private static Request response(String json) {
    try {
      if (JSON.readValue(json, Object.class) instanceof Map<?, ?> event
          && event.get("response") instanceof Map<?, ?> response) {
        return new Request(response);
      }
    } catch (JacksonException e) {
      // The same as another kind of JSON.
    }
    throw invalid("Unrecognizable lambda output");
  }

  static CognitoException invalid(String why) {
    return new CognitoException("InvalidLambdaResponseException", why);
  }
}
