package org.openhpf.local.cloud.userpool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openhpf.local.cloud.userpool.TriggerFunctions.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Triggers as a test wants them: at first those of a sign-in by a code, three tries, whose tokens
 * say the session of the client's metadata.
 */
final class ScriptedTriggers implements TriggerFunctions {
  static final String CODE = "482916";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<Trigger, UnaryOperator<ObjectNode>> scripts = new EnumMap<>(Trigger.class);
  private final Map<Trigger, Reply> fixed = new EnumMap<>(Trigger.class);
  private final List<JsonNode> asked = new ArrayList<>();

  void reset() {
    asked.clear();
    fixed.clear();
    scripts.put(Trigger.DEFINE_AUTH_CHALLENGE, ScriptedTriggers::define);
    scripts.put(Trigger.CREATE_AUTH_CHALLENGE, ScriptedTriggers::create);
    scripts.put(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, ScriptedTriggers::verify);
    scripts.put(Trigger.PRE_TOKEN_GENERATION, ScriptedTriggers::claim);
  }

  /** Puts a response in place of the scripted one. */
  void answer(Trigger trigger, String response) {
    scripts.put(trigger, event -> (ObjectNode) JSON.readTree(response));
  }

  void always(Trigger trigger, Reply reply) {
    fixed.put(trigger, reply);
  }

  /** The events so far. */
  List<JsonNode> asked() {
    return asked;
  }

  JsonNode last() {
    return asked.getLast();
  }

  @Override
  public Reply ask(Trigger trigger, String json) {
    ObjectNode event = (ObjectNode) JSON.readTree(json);
    asked.add(event.deepCopy());
    if (fixed.containsKey(trigger)) {
      return fixed.get(trigger);
    }
    event.set("response", scripts.get(trigger).apply(event));
    return new Answered(event.toString());
  }

  private static ObjectNode define(ObjectNode event) {
    JsonNode session = event.path("request").path("session");
    boolean passed =
        !session.isEmpty() && session.get(session.size() - 1).get("challengeResult").asBoolean();
    ObjectNode response = JSON.createObjectNode();
    return response
        .put("issueTokens", passed)
        .put("failAuthentication", !passed && session.size() >= 3)
        .put("challengeName", passed ? null : "CUSTOM_CHALLENGE");
  }

  private static ObjectNode create(ObjectNode event) {
    ObjectNode response = JSON.createObjectNode();
    response.putObject("publicChallengeParameters").put("kind", "one-time-code");
    response.putObject("privateChallengeParameters").put("code", CODE);
    return response.put("challengeMetadata", "one-time-code");
  }

  private static ObjectNode verify(ObjectNode event) {
    JsonNode request = event.path("request");
    return JSON.createObjectNode()
        .put(
            "answerCorrect",
            request
                .path("privateChallengeParameters")
                .path("code")
                .equals(request.path("challengeAnswer")));
  }

  private static ObjectNode claim(ObjectNode event) {
    ObjectNode response = JSON.createObjectNode();
    String session =
        event.path("request").path("clientMetadata").path("sessionId").asString("none");
    ObjectNode access =
        response.putObject("claimsAndScopeOverrideDetails").putObject("accessTokenGeneration");
    access.putObject("claimsToAddOrOverride").put("session_id", session);
    access.putArray("scopesToAdd").add("hpf/api");
    return response;
  }
}
