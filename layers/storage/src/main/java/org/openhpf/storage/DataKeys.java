package org.openhpf.storage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * Data keys of AWS KMS: 256 bits in the clear here, and sealed by the centre's key beside the data.
 * Kept at most an hour, none while an environment is primed for its snapshot.
 */
public final class DataKeys {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_OPENED = 200;

  private final KmsClient kms;
  private final String keyId;
  private Cached current;
  private final Map<SdkBytes, Cached> opened =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SdkBytes, Cached> eldest) {
          return size() > MOST_OPENED;
        }
      };

  /**
   * @param sealed as KMS gave it; KMS alone can open it
   */
  public record DataKey(SecretKey key, SdkBytes sealed) {}

  private record Cached(DataKey key, long nanos) {
    boolean isFresh() {
      return System.nanoTime() - nanos < KEPT.toNanos();
    }
  }

  /**
   * @param keyId ARN of the KMS key
   */
  public DataKeys(KmsClient kms, String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  /** A key to seal with. */
  public synchronized DataKey current() {
    if (current == null || !current.isFresh()) {
      DataKey fresh = generate();
      if (Priming.active()) {
        return fresh;
      }
      current = new Cached(fresh, System.nanoTime());
      opened.put(fresh.sealed(), current);
    }
    return current.key();
  }

  /** The key that sealed something, from what stands beside it. */
  public synchronized SecretKey open(SdkBytes sealed) {
    Cached known = opened.get(sealed);
    if (known == null || !known.isFresh()) {
      var reply =
          Attempts.of(
              "opening a data key",
              () -> kms.decrypt(request -> request.keyId(keyId).ciphertextBlob(sealed)));
      known = new Cached(new DataKey(aes(reply.plaintext()), sealed), System.nanoTime());
      opened.put(sealed, known);
    }
    return known.key().key();
  }

  /** A new key that is not kept: for what has one key for good. */
  DataKey generate() {
    if (Priming.active()) {
      // The reply to a priming call is empty: any key will do, as nothing of it stays.
      kms.generateDataKey(request -> request.keyId(keyId).keySpec(DataKeySpec.AES_256));
      return new DataKey(new SecretKeySpec(new byte[32], "AES"), SdkBytes.fromUtf8String("-"));
    }
    var reply =
        Attempts.of(
            "making a data key",
            () ->
                kms.generateDataKey(request -> request.keyId(keyId).keySpec(DataKeySpec.AES_256)));
    return new DataKey(aes(reply.plaintext()), reply.ciphertextBlob());
  }

  private static SecretKey aes(SdkBytes plaintext) {
    return new SecretKeySpec(plaintext.asByteArrayUnsafe(), "AES");
  }
}
