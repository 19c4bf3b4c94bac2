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
 * Finds sealed values without opening any: HMAC-SHA256 of field, a NUL and the value under a key of
 * its own, cut to 128 bits. The key is a data key of KMS, made once per table and kept there
 * sealed; in the clear it is kept as long as {@link DataKeys} keeps any.
 */
public final class BlindIndex {
  private static final String PK = "BLIND-INDEX-KEY";
  private static final String SK = "1";

  private final Table table;
  private final DataKeys keys;
  private volatile SdkBytes sealedKey;

  public BlindIndex(Table table, DataKeys keys) {
    this.table = table;
    this.keys = keys;
  }

  /**
   * @param field the same value has another index in another field
   * @param value in its normal form: an index finds what is equal to the letter
   * @return 22 characters
   * @throws org.openhpf.kernel.RetryLater if the table or KMS does not answer in time
   */
  public String of(String field, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key());
      mac.update(field.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      byte[] full = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, 16));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private SecretKey key() {
    SdkBytes known = sealedKey;
    if (known == null) {
      known = stored().orElseGet(this::make);
      if (!Priming.active()) {
        sealedKey = known;
      }
    }
    return keys.open(known);
  }

  private Optional<SdkBytes> stored() {
    return table.get(PK, SK).map(item -> item.get("sealedKey").b());
  }

  /** Of several environments that make one at once, the first one's stays. */
  private SdkBytes make() {
    SdkBytes fresh = keys.generate().sealed();
    if (Priming.active()) {
      return fresh;
    }
    Map<String, AttributeValue> item = new HashMap<>(AttributeValues.key(PK, SK));
    item.put("sealedKey", AttributeValue.fromB(fresh));
    table.put(item, "attribute_not_exists(pk)", Map.of());
    return stored().orElseThrow(() -> new IllegalStateException("the blind index has no key"));
  }
}
