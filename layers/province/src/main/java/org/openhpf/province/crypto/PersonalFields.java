package org.openhpf.province.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openhpf.province.record.OutgoingRecord;

/** Encrypts the personal fields of a record for the platform alone. Thread-safe. */
public final class PersonalFields {
  private final Sm2Encryption sm2;
  private final Optional<Sm4Encryption> sm4;

  /**
   * A record's fields as they are sent.
   *
   * @param fields the personal ones as Base64 of their ciphertexts
   * @param key Base64 of the SM4 key that encrypts them, itself encrypted by SM2; empty where SM2
   *     encrypts each
   */
  public record Encrypted(Map<String, Object> fields, Optional<String> key) {}

  /**
   * @param sm2 by the platform's key
   * @param sm4 of the fields, with a key of each record's own; empty: each by SM2 itself
   */
  public PersonalFields(Sm2Encryption sm2, Optional<Sm4Encryption> sm4) {
    this.sm2 = sm2;
    this.sm4 = sm4;
  }

  public Encrypted encrypt(OutgoingRecord.Complete record) {
    var fields = new HashMap<>(record.fields());
    Optional<byte[]> key = sm4.map(Sm4Encryption::newKey);
    for (String name : record.personal()) {
      byte[] plain = ((String) record.fields().get(name)).getBytes(StandardCharsets.UTF_8);
      byte[] sealed =
          key.map(own -> sm4.orElseThrow().encrypt(own, plain)).orElseGet(() -> sm2.encrypt(plain));
      fields.put(name, base64(sealed));
    }
    return new Encrypted(fields, key.map(own -> base64(sm2.encrypt(own))));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
