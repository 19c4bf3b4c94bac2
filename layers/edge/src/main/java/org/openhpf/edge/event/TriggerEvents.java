package org.openhpf.edge.event;

import static org.openhpf.edge.event.Members.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.trigger.Answer;
import org.openhpf.edge.trigger.Challenge;
import org.openhpf.edge.trigger.NextStep;
import org.openhpf.edge.trigger.SignIn;
import org.openhpf.edge.trigger.TokenClaims;
import org.openhpf.edge.trigger.TokenRequest;
import org.openhpf.edge.trigger.TriggerFunction;
import org.openhpf.edge.trigger.TriggerFunction.ClaimTokens;
import org.openhpf.edge.trigger.TriggerFunction.CreateChallenge;
import org.openhpf.edge.trigger.TriggerFunction.DefineChallenge;
import org.openhpf.edge.trigger.TriggerFunction.VerifyChallenge;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A user pool's questions to its triggers: the answer is the event itself, its response filled. */
public final class TriggerEvents {
  /** The one challenge that triggers make; others are the pool's own. */
  private static final String CUSTOM = "CUSTOM_CHALLENGE";

  private TriggerEvents() {}

  /**
   * @throws NeverRetry if the event is no question of this trigger: it is wired to another
   */
  public static JsonNode answered(JsonNode event, TriggerFunction trigger) {
    JsonNode request = Members.object(event, "request");
    String source = text(event, "triggerSource");
    String userName = text(event, "userName");
    if (request == null || source == null || userName == null) {
      throw new NeverRetry("the event is none of a user pool");
    }
    Object response =
        switch (trigger) {
          case DefineChallenge define -> {
            require(source, "DefineAuthChallenge_");
            yield next(define.decide().apply(signIn(userName, request)));
          }
          case CreateChallenge create -> {
            require(source, "CreateAuthChallenge_");
            yield challenge(create.make().apply(signIn(userName, request)));
          }
          case VerifyChallenge verify -> {
            require(source, "VerifyAuthChallengeResponse_");
            yield Map.of("answerCorrect", verify.check().test(answer(userName, request)));
          }
          case ClaimTokens claims -> {
            require(source, "TokenGeneration_");
            yield override(claims.claim().apply(tokenRequest(source, userName, request)));
          }
        };
    ObjectNode answered = ((ObjectNode) event).deepCopy();
    answered.set("response", Json.tree(response));
    return answered;
  }

  private static void require(String source, String prefix) {
    if (!source.startsWith(prefix)) {
      throw new NeverRetry("this trigger answers " + prefix + "*, not " + source);
    }
  }

  private static SignIn signIn(String userName, JsonNode request) {
    List<SignIn.Attempt> attempts =
        Objects.requireNonNullElse(
            Members.list(request, "session", TriggerEvents::attempt), List.of());
    return new SignIn(userName, userExists(request), attempts, metadata(request));
  }

  private static SignIn.Attempt attempt(JsonNode json) {
    return new SignIn.Attempt(
        Objects.requireNonNullElse(text(json, "challengeName"), ""),
        isTrue(json, "challengeResult"),
        Optional.ofNullable(text(json, "challengeMetadata")));
  }

  private static Answer answer(String userName, JsonNode request) {
    return new Answer(
        userName,
        userExists(request),
        Objects.requireNonNullElse(text(request, "challengeAnswer"), ""),
        texts(request, "privateChallengeParameters"),
        metadata(request));
  }

  private static TokenRequest tokenRequest(String source, String userName, JsonNode request) {
    JsonNode groups = Members.object(request, "groupConfiguration");
    return new TokenRequest(
        source,
        userName,
        groups == null ? List.of() : list(groups, "groupsToOverride"),
        list(request, "scopes"),
        metadata(request));
  }

  private static List<String> list(JsonNode parent, String name) {
    return Objects.requireNonNullElse(Members.list(parent, name, Members::scalar), List.of());
  }

  private static boolean userExists(JsonNode request) {
    return !isTrue(request, "userNotFound");
  }

  private static boolean isTrue(JsonNode parent, String name) {
    JsonNode member = parent.get(name);
    return member != null && member.isBoolean() && member.booleanValue();
  }

  private static Map<String, String> metadata(JsonNode request) {
    return texts(request, "clientMetadata");
  }

  private static Map<String, String> texts(JsonNode parent, String name) {
    return Objects.requireNonNullElse(Members.map(parent, name, Members::scalar), Map.of());
  }

  private static Map<String, Object> next(NextStep step) {
    return switch (step) {
      case ASK ->
          Map.of("challengeName", CUSTOM, "issueTokens", false, "failAuthentication", false);
      case ISSUE_TOKENS -> Map.of("issueTokens", true, "failAuthentication", false);
      case FAIL -> Map.of("issueTokens", false, "failAuthentication", true);
    };
  }

  private static Map<String, Object> challenge(Challenge challenge) {
    return Map.of(
        "publicChallengeParameters", challenge.shown(),
        "privateChallengeParameters", challenge.kept(),
        "challengeMetadata", challenge.note());
  }

  private static Map<String, Object> override(TokenClaims claims) {
    return Map.of(
        "claimsAndScopeOverrideDetails",
        Map.of(
            "accessTokenGeneration",
            Map.of(
                "claimsToAddOrOverride", claims.access(),
                "scopesToAdd", claims.scopes(),
                "scopesToSuppress", claims.withheld()),
            "groupOverrideDetails",
            Map.of("groupsToOverride", claims.groups())));
  }
}
