package org.openhpf.identity.federation;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.audit.DynamoParts;
import org.openhpf.storage.Commit;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Write;

/**
 * Handshakes in IdentityTable, {@code FEDERATION#index of the state / HANDSHAKE}. State and browser
 * are there as blind indexes, verifier and nonce sealed.
 */
final class DynamoHandshakes implements Handshakes {
  private static final RecordMapper<HandshakeItem> MAPPER = RecordMapper.of(HandshakeItem.class);
  private static final String SK = "HANDSHAKE";

  private final DynamoParts parts;

  private record HandshakeItem(
      String provider,
      byte[] sealedVerifier,
      byte[] sealedNonce,
      String returnTo,
      String pageChallenge,
      String browserIndex,
      Instant endsAt) {}

  DynamoHandshakes(DynamoParts parts) {
    this.parts = parts;
  }

  @Override
  public void start(Handshake handshake) {
    String pk = pk(handshake.state());
    var item =
        MAPPER.toItem(
            new HandshakeItem(
                handshake.provider(),
                parts.sealer().seal(handshake.verifier(), "verifier/" + pk),
                parts.sealer().seal(handshake.nonce(), "nonce/" + pk),
                handshake.returnTo().address(),
                handshake.pageChallenge(),
                browserIndex(handshake.browser()),
                handshake.endsAt()));
    item.putAll(key(pk, SK));
    item.put("expiresAt", number(handshake.endsAt().getEpochSecond()));
    parts.table().put(item, "attribute_not_exists(pk)", Map.of());
  }

  @Override
  public Optional<Handshake> take(String state, String browser) {
    String pk = pk(state);
    return parts
        .table()
        .get(pk, SK)
        .map(MAPPER::toRecord)
        .filter(item -> isTaken(pk))
        .filter(item -> parts.clock().instant().isBefore(item.endsAt))
        .filter(item -> isEqual(item.browserIndex, browserIndex(browser)))
        .map(item -> open(item, pk, state, browser));
  }

  private boolean isTaken(String pk) {
    var delete =
        Write.delete(
            "handshake", parts.table().name(), key(pk, SK), "attribute_exists(pk)", Map.of());
    return parts.transactions().commit(List.of(delete)) instanceof Commit.Done;
  }

  private Handshake open(HandshakeItem item, String pk, String state, String browser) {
    return new Handshake(
        item.provider,
        state,
        parts.sealer().open(item.sealedVerifier, "verifier/" + pk),
        parts.sealer().open(item.sealedNonce, "nonce/" + pk),
        new ReturnTo(item.returnTo),
        item.pageChallenge,
        browser,
        item.endsAt);
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private String pk(String state) {
    return "FEDERATION#" + parts.index().of("federation/state", state);
  }

  private String browserIndex(String browser) {
    return parts.index().of("federation/browser", browser);
  }
}
