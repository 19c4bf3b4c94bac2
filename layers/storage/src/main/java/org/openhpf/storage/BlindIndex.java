package org.openhpf.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds sealed values without opening any: HMAC-SHA256 of the value under a key of its own, cut to
 * 128 bits. The key is a data key of KMS, made once per table and kept there sealed.
 */
public final class BlindIndex {
  private static final String PK = "BLIND-INDEX-KEY";
  private static final String SK = "1";

  private final Table table;
  private final DataKeys keys;
  private volatile SecretKey key;

  public BlindIndex(Table table, DataKeys keys) {
    this.table = table;
    this.keys = keys;
  }

  /**
   * @param field the same value has another index in another field
   * @return 22 characters
   */
  public String of(String field, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key());
      mac.update((field + "/").getBytes(StandardCharsets.UTF_8));
      byte[] full = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretKey key() {
    SecretKey known = key;
    if (known == null) {
      known = stored().orElseGet(this::make);
      if (!Priming.active()) {
        key = known;
      }
    }
    return known;
  }

  private Optional<SecretKey> stored() {
    return table.get(PK, SK).map(item -> keys.open(item.get("sealedKey").b()));
  }

  /** Of several environments that make one at once, the first one's stays. */
  private SecretKey make() {
    DataKeys.DataKey fresh = keys.generate();
    if (Priming.active()) {
      return fresh.key();
    }
    Map<String, AttributeValue> item = new HashMap<>(AttributeValues.key(PK, SK));
    item.put(
        "sealedKey", AttributeValue.fromB(SdkBytes.fromByteArray(fresh.sealed().asByteArray())));
    table.put(item, "attribute_not_exists(pk)", Map.of());
    return stored().orElseThrow(() -> new IllegalStateException("the blind index has no key"));
  }
}
