package org.openhpf.identity.notice;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A one-time code as stored, {@code CHALLENGE#key / CODE}; phone and code are sealed, {@code
 * goodUntil} is in seconds since 1970.
 */
record OneTimeCodeItem(
    String codeKey,
    String sessionId,
    CodePurpose purpose,
    byte[] sealedPhone,
    boolean issuesTokens,
    Optional<byte[]> sealedCode,
    int tries,
    long goodUntil,
    Optional<String> passedBy) {
  private static final RecordMapper<OneTimeCodeItem> MAPPER =
      RecordMapper.of(OneTimeCodeItem.class);

  static Map<String, AttributeValue> seal(OneTimeCode code, Sealer sealer) {
    var item =
        MAPPER.toItem(
            new OneTimeCodeItem(
                code.key(),
                code.sessionId(),
                code.purpose(),
                sealer.seal(code.phone(), phonePlace(code.sessionId())),
                code.tokens(),
                code.code().map(digits -> sealer.seal(digits, codePlace(code.sessionId()))),
                code.tries(),
                code.goodUntil().getEpochSecond(),
                code.passedBy()));
    item.putAll(keyOf(code.key()));
    item.put("expiresAt", number(code.goodUntil().getEpochSecond()));
    return item;
  }

  static OneTimeCode open(Map<String, AttributeValue> stored, Sealer sealer) {
    OneTimeCodeItem item = MAPPER.toRecord(stored);
    return new OneTimeCode(
        item.codeKey,
        item.sessionId,
        item.purpose,
        sealer.open(item.sealedPhone, phonePlace(item.sessionId)),
        item.issuesTokens,
        item.sealedCode.map(digits -> sealer.open(digits, codePlace(item.sessionId))),
        item.tries,
        Instant.ofEpochSecond(item.goodUntil),
        item.passedBy);
  }

  static Map<String, AttributeValue> keyOf(String key) {
    return key("CHALLENGE#" + key, "CODE");
  }

  static String codePlace(String sessionId) {
    return "oneTimeCode/" + sessionId;
  }

  private static String phonePlace(String sessionId) {
    return "oneTimeCodePhone/" + sessionId;
  }
}
