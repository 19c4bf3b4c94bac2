package org.openhpf.identity.pool;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * An answer to a challenge of our own triggers.
 *
 * @param kind which of the two it answers
 * @param text the code or the grant's secret
 * @param sessionId of the sign-in it belongs to
 * @param answerId of this very answer: who asks for the outcome learns whether it was his that
 *     passed
 */
public record CustomAnswer(Kind kind, String text, String sessionId, String answerId) {
  /** The challenges of our own. */
  public enum Kind {
    /** 短信验证码. */
    ONE_TIME_CODE,
    /** A secret made here, for somebody who was recognised in another way. */
    GRANT
  }

  /** As it reaches the triggers; empty where something is missing, as of another caller. */
  static Optional<CustomAnswer> of(String text, Map<String, String> metadata) {
    String sessionId = metadata.get("sessionId");
    String answerId = metadata.get("answerId");
    return sessionId == null || answerId == null
        ? Optional.empty()
        : Arrays.stream(Kind.values())
            .filter(kind -> kind.name().equals(metadata.get("kind")))
            .findFirst()
            .map(kind -> new CustomAnswer(kind, text, sessionId, answerId));
  }

  /** What reaches the triggers beside the text. */
  Map<String, String> metadata() {
    return Map.of("kind", kind.name(), "sessionId", sessionId, "answerId", answerId);
  }

  /** The text is a secret. */
  @Override
  public String toString() {
    return "CustomAnswer[" + kind + ", " + sessionId + "]";
  }
}
