package org.openhpf.identity.pool;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;
import static org.openhpf.storage.AttributeValues.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.openhpf.audit.DynamoParts;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Grants in IdentityTable: {@code CHALLENGE#userName / GRANT#sessionId}. */
public final class DynamoGrants implements Grants {
  private final DynamoParts parts;

  /** Draws from the kernel when asked, see {@link org.openhpf.kernel.Ids}. */
  private final SecureRandom random = new SecureRandom();

  public DynamoGrants(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public String grant(String userName, String sessionId) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    long until = parts.clock().instant().plus(LIFETIME).getEpochSecond();
    var item = new HashMap<>(keyOf(userName, sessionId));
    item.put("secretHash", text(hash(secret)));
    item.put("goodUntil", number(until));
    item.put("expiresAt", number(until));
    parts.table().put(item, "attribute_not_exists(usedBy)", Map.of());
    return secret;
  }

  @Override
  public boolean redeem(String userName, CustomAnswer answer) {
    return parts
        .table()
        .update(
            keyOf(userName, answer.sessionId()),
            "SET usedBy = :answer",
            // The hash of 256 random bits tells nothing by the time its comparison takes.
            "secretHash = :hash AND goodUntil > :now"
                + " AND (attribute_not_exists(usedBy) OR usedBy = :answer)",
            Map.of(
                ":answer", text(answer.answerId()),
                ":hash", text(hash(answer.text())),
                ":now", number(parts.clock().instant().getEpochSecond())));
  }

  private static Map<String, AttributeValue> keyOf(String userName, String sessionId) {
    return key("CHALLENGE#" + userName, "GRANT#" + sessionId);
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
