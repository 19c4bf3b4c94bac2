package org.openhpf.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Data keys of AWS KMS: 256 bits in the clear here, and sealed by the centre's key beside the data.
 * Kept at most an hour, none while an environment is primed for its snapshot.
 *
 * <p>Thread-safe. No lock is held during a call of KMS: a slow call delays nobody who has his key,
 * and each caller keeps to his own deadline. Threads that find the hour over at once make a key
 * each, which costs a call and does no harm.
 */
public final class DataKeys {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_OPENED = 200;

  /** The replies to priming calls are empty: any key will do, as nothing of it stays. */
  private static final SecretKey NO_KEY = new SecretKeySpec(new byte[32], "AES");

  private final KmsClient kms;
  private final String keyId;
  private final InstantSource time;
  private final Opened opened = new Opened();
  private volatile Cached current;

  /**
   * @param sealed as KMS gave it; KMS alone can open it
   */
  public record DataKey(SecretKey key, SdkBytes sealed) {}

  private record Cached(DataKey key, Instant since) {
    boolean isFresh(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(KEPT));
    }
  }

  /**
   * @param keyId ARN of the KMS key
   */
  public DataKeys(KmsClient kms, String keyId) {
    this(kms, keyId, InstantSource.system());
  }

  /**
   * @param keyId ARN of the KMS key
   * @param time says when the hour is over; of the wall, as System.nanoTime may stand still while
   *     Lambda has an environment frozen
   */
  public DataKeys(KmsClient kms, String keyId, InstantSource time) {
    this.kms = kms;
    this.keyId = keyId;
    this.time = time;
  }

  /**
   * A key to seal with.
   *
   * @throws org.openhpf.kernel.RetryLater if KMS does not answer in time
   */
  public DataKey current() {
    Cached known = current;
    Instant now = time.instant();
    if (known != null && known.isFresh(now)) {
      return known.key();
    }
    DataKey fresh = generate();
    if (!Priming.active()) {
      var cached = new Cached(fresh, now);
      opened.put(cached);
      current = cached;
    }
    return fresh;
  }

  /**
   * The key that sealed something, from what stands beside it.
   *
   * @throws IllegalStateException if the centre's key did not seal it
   * @throws org.openhpf.kernel.RetryLater if KMS does not answer in time
   */
  public SecretKey open(SdkBytes sealed) {
    Cached known = opened.get(sealed);
    Instant now = time.instant();
    if (known != null && known.isFresh(now)) {
      return known.key().key();
    }
    SecretKey key = decrypt(sealed);
    if (!Priming.active()) {
      opened.put(new Cached(new DataKey(key, sealed), now));
    }
    return key;
  }

  /** A new key that is not kept: for what has one key for good. */
  DataKey generate() {
    var request = GenerateDataKeyRequest.builder().keyId(keyId).keySpec(DataKeySpec.AES_256);
    var reply =
        Attempts.of(
            "making a data key",
            attempt -> kms.generateDataKey(request.overrideConfiguration(attempt.limit()).build()));
    return Priming.active()
        ? new DataKey(NO_KEY, SdkBytes.fromUtf8String("-"))
        : new DataKey(aes(reply.plaintext()), reply.ciphertextBlob());
  }

  private SecretKey decrypt(SdkBytes sealed) {
    var request = DecryptRequest.builder().keyId(keyId).ciphertextBlob(sealed);
    try {
      var reply =
          Attempts.of(
              "opening a data key",
              attempt -> kms.decrypt(request.overrideConfiguration(attempt.limit()).build()));
      return Priming.active() ? NO_KEY : aes(reply.plaintext());
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new IllegalStateException("a data key was not sealed by the centre's key", e);
    }
  }

  private static SecretKey aes(SdkBytes plaintext) {
    return new SecretKeySpec(plaintext.asByteArrayUnsafe(), "AES");
  }

  /** The keys used last. */
  private static final class Opened {
    private final Map<SdkBytes, Cached> keys =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<SdkBytes, Cached> eldest) {
            return size() > MOST_OPENED;
          }
        };

    synchronized Cached get(SdkBytes sealed) {
      return keys.get(sealed);
    }

    synchronized void put(Cached cached) {
      keys.put(cached.key().sealed(), cached);
    }
  }
}
