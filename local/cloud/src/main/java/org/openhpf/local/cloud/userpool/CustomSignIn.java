package org.openhpf.local.cloud.userpool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.cloud.userpool.AuthSession.Attempt;
import org.openhpf.local.cloud.userpool.AuthSession.Custom;
import org.openhpf.local.cloud.userpool.TriggerCalls.Question;

/**
 * CUSTOM_AUTH: challenges that triggers define, make and check. A user the pool has not goes
 * through the same, where the client hides who there is, and never comes out with tokens.
 */
final class CustomSignIn {
  private static final String CHALLENGE = "CUSTOM_CHALLENGE";

  private final PoolSettings settings;
  private final Directory directory;
  private final AuthSessions sessions;
  private final TriggerCalls triggers;
  private final Tokens tokens;

  CustomSignIn(
      PoolSettings settings,
      Directory directory,
      AuthSessions sessions,
      TriggerCalls triggers,
      Tokens tokens) {
    this.settings = settings;
    this.directory = directory;
    this.sessions = sessions;
    this.triggers = triggers;
    this.tokens = tokens;
  }

  private record Decision(Optional<String> challenge, boolean issueTokens, boolean fail) {}

  private record Made(Map<String, String> shown, Map<String, String> kept, String note) {}

  /** The client's metadata do not reach the triggers of this call. */
  Map<String, Object> start(String username) {
    Optional<User> user = directory.find(username);
    if (user.isEmpty() && !settings.hidesUsers()) {
      throw new CognitoException("UserNotFoundException", "User does not exist.");
    }
    return next(username, user, List.of(), Map.of());
  }

  Map<String, Object> answer(
      String sessionId, String username, String answer, Map<String, String> metadata) {
    AuthSession session = sessions.take(sessionId, username, Custom.class);
    Custom asked = (Custom) session.step();
    Optional<User> user = directory.find(username).filter(found -> session.userExists());
    Map<String, Object> request = request(user, metadata);
    request.put("privateChallengeParameters", asked.kept());
    request.put("challengeAnswer", answer);
    boolean correct =
        triggers.require(
            question(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, username, request, "answerCorrect"),
            response -> response.flag("answerCorrect"));
    List<Attempt> attempts = new ArrayList<>(asked.before());
    attempts.add(new Attempt(CHALLENGE, correct, asked.note()));
    return next(username, user, attempts, metadata);
  }

  private Map<String, Object> next(
      String username, Optional<User> user, List<Attempt> attempts, Map<String, String> metadata) {
    if (user.filter(found -> !found.enabled()).isPresent()) {
      throw CognitoException.notAuthorized("User is disabled.");
    }
    Decision decision = define(username, user, attempts, metadata);
    if (decision.fail() || decision.issueTokens() && user.isEmpty()) {
      throw CognitoException.wrongUserOrPassword();
    }
    if (decision.issueTokens()) {
      return SignIns.result(
          tokens.signIn(user.orElseThrow(), "TokenGeneration_Authentication", metadata));
    }
    if (!decision.challenge().filter(CHALLENGE::equals).isPresent()) {
      throw TriggerCalls.invalid("DefineAuthChallenge: challengeName is to be " + CHALLENGE);
    }
    Made made = create(username, user, attempts, metadata);
    Map<String, String> shown = new LinkedHashMap<>(made.shown());
    shown.put("USERNAME", username);
    return SignIns.challenge(
        CHALLENGE,
        sessions.open(username, user.isPresent(), new Custom(attempts, made.kept(), made.note())),
        shown);
  }

  private Decision define(
      String username, Optional<User> user, List<Attempt> attempts, Map<String, String> metadata) {
    Map<String, Object> request = request(user, metadata);
    request.put("session", attempts);
    return triggers.require(
        question(
            Trigger.DEFINE_AUTH_CHALLENGE,
            username,
            request,
            "challengeName",
            "issueTokens",
            "failAuthentication"),
        response ->
            new Decision(
                response.optional("challengeName"),
                response.flag("issueTokens"),
                response.flag("failAuthentication")));
  }

  private Made create(
      String username, Optional<User> user, List<Attempt> attempts, Map<String, String> metadata) {
    Map<String, Object> request = request(user, metadata);
    request.put("challengeName", CHALLENGE);
    request.put("session", attempts);
    return triggers.require(
        question(
            Trigger.CREATE_AUTH_CHALLENGE,
            username,
            request,
            "publicChallengeParameters",
            "privateChallengeParameters",
            "challengeMetadata"),
        response ->
            new Made(
                response.texts("publicChallengeParameters"),
                response.texts("privateChallengeParameters"),
                response.optional("challengeMetadata").orElse(null)));
  }

  private static Question question(
      Trigger trigger, String username, Map<String, Object> request, String... responses) {
    return new Question(
        trigger, trigger.text() + "_Authentication", "1", username, request, responses);
  }

  private Map<String, Object> request(Optional<User> user, Map<String, String> metadata) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("userAttributes", user.map(SignIns::eventAttributes).orElse(Map.of()));
    if (!metadata.isEmpty()) {
      request.put("clientMetadata", metadata);
    }
    if (settings.hidesUsers()) {
      request.put("userNotFound", user.isEmpty());
    }
    return request;
  }
}
