package org.openhpf.local.host.sandbox.province;

import com.tencent.kona.crypto.util.SM2Ciphertext.Format;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads a record that came: opens its personal fields, checks all, and says what is to be kept.
 *
 * @param cipher form of what SM2 encrypts
 * @param gcm whether SM4, where it encrypts, does in GCM
 */
record RecordReader(ProvinceKeys keys, Format cipher, boolean gcm) {

  /**
   * @param key header {@code x-key}; "" where SM2 encrypts each field
   * @throws Refusal naming what is wrong with it
   */
  StoredRecord read(JsonNode body, String key, Instant now) throws Refusal {
    String kind = body.path("kind").asString("");
    String recordId = body.path("recordId").asString("");
    long version = body.path("version").asLong(0);
    if (recordId.isEmpty() || version < 1 || !body.path("fields").isObject()) {
      throw new Refusal("1001", "报文缺少 recordId、version 或 fields");
    }
    var encrypted = new HashSet<String>();
    body.path("encrypted").forEach(name -> encrypted.add(name.asString("")));
    SortedMap<String, String> fields = new TreeMap<>();
    for (var field : body.path("fields").properties()) {
      String plain = plain(field.getValue());
      boolean opens = encrypted.contains(field.getKey());
      fields.put(field.getKey(), opens ? opened(field.getKey(), plain, key) : plain);
    }
    RecordChecks.check(kind, fields, encrypted);
    return new StoredRecord(
        kind,
        recordId,
        version,
        day(body),
        fields,
        digest(recordId, version, fields),
        UUID.randomUUID().toString(),
        now.toString());
  }

  private static LocalDate day(JsonNode body) throws Refusal {
    try {
      return LocalDate.parse(body.path("day").asString(""));
    } catch (DateTimeException e) {
      throw new Refusal("1001", "报文缺少 day");
    }
  }

  private static String plain(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\u0001"))
        : value.asString();
  }

  private String opened(String name, String sealed, String key) throws Refusal {
    try {
      byte[] bytes = Base64.getDecoder().decode(sealed);
      byte[] plain =
          key.isEmpty()
              ? ProvinceCrypto.opened(keys.platformPrivate(), bytes, cipher)
              : ProvinceCrypto.opened(sm4Key(key), bytes, gcm);
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal("1005", name + " 无法解密");
    }
  }

  private byte[] sm4Key(String key) throws GeneralSecurityException {
    return ProvinceCrypto.opened(keys.platformPrivate(), Base64.getDecoder().decode(key), cipher);
  }

  /** Of the plain fields, keyed by the app word; both sides compute it. */
  private String digest(String recordId, long version, SortedMap<String, String> fields) {
    var text = new StringBuilder();
    text.append(recordId).append('\0').append(version).append('\0');
    fields.forEach((name, value) -> text.append(name).append('\0').append(value).append('\0'));
    return ProvinceCrypto.hmacHex(keys.appWord(), text.toString());
  }
}
