package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** The master keys of local KMS by alias: in memory, and in a file if there is one. */
final class KeyRing {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Optional<Path> file;
  private final Map<String, MasterKey> keys = new LinkedHashMap<>();

  KeyRing(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(this::load);
  }

  synchronized MasterKey create(String alias) {
    if (!alias.startsWith("alias/")) {
      throw new IllegalArgumentException("a KMS alias begins with alias/, unlike " + alias);
    }
    MasterKey known = keys.get(alias);
    if (known != null) {
      return known;
    }
    byte[] material = new byte[32];
    RANDOM.nextBytes(material);
    MasterKey key = new MasterKey(UUID.randomUUID(), new SecretKeySpec(material, "AES"));
    keys.put(alias, key);
    file.ifPresent(this::save);
    return key;
  }

  /** Finds a key by any of the four forms KMS takes: key id, key ARN, alias name, alias ARN. */
  synchronized MasterKey find(String keyId) {
    String alias = keyId.startsWith("arn:") ? keyId.substring(keyId.lastIndexOf(':') + 1) : keyId;
    MasterKey byAlias = keys.get(alias);
    if (byAlias != null) {
      return byAlias;
    }
    return keys.values().stream()
        .filter(key -> keyId.equals(key.id().toString()) || keyId.equals(key.arn()))
        .findFirst()
        .orElseThrow(() -> new KmsException("NotFoundException", keyId + " is not found."));
  }

  /** Finds the key that made a ciphertext. */
  synchronized MasterKey sealerOf(byte[] ciphertext) {
    return keys.values().stream()
        .filter(key -> key.made(ciphertext))
        .findFirst()
        .orElseThrow(MasterKey::invalidCiphertext);
  }

  private void load(Path path) {
    try {
      Map<String, Object> stored = JSONObjectUtils.parse(Files.readString(path));
      for (String alias : stored.keySet()) {
        Map<String, Object> key = JSONObjectUtils.getJSONObject(stored, alias);
        byte[] material = Base64.getDecoder().decode((String) key.get("material"));
        UUID id = UUID.fromString((String) key.get("keyId"));
        keys.put(alias, new MasterKey(id, new SecretKeySpec(material, "AES")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(path + " is not a key file of local KMS", e);
    }
  }

  private void save(Path path) {
    var stored = new LinkedHashMap<String, Object>();
    keys.forEach(
        (alias, key) ->
            stored.put(
                alias,
                Map.of(
                    "keyId",
                    key.id().toString(),
                    "material",
                    Base64.getEncoder().encodeToString(key.material().getEncoded()))));
    SecretFile.write(path, JSONObjectUtils.toJSONString(stored));
  }
}
