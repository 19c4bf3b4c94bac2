package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The master keys of local KMS by alias: in memory, and in a file if there is one. */
final class KeyRing {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Optional<Path> file;
  private final Map<String, Key> keys = new LinkedHashMap<>();

  KeyRing(Optional<Path> file) {
    this.file = file;
    file.filter(Files::exists).ifPresent(this::load);
  }

  synchronized Key create(String alias) {
    if (!alias.startsWith("alias/")) {
      throw new IllegalArgumentException("a KMS alias begins with alias/, unlike " + alias);
    }
    Key known = keys.get(alias);
    if (known != null) {
      return known;
    }
    byte[] material = new byte[32];
    RANDOM.nextBytes(material);
    Key key = new Key(UUID.randomUUID(), new SecretKeySpec(material, "AES"));
    keys.put(alias, key);
    file.ifPresent(this::save);
    return key;
  }

  /** Finds a key by any of the four forms KMS takes: key id, key ARN, alias name, alias ARN. */
  synchronized Key find(String keyId) {
    String alias = keyId.startsWith("arn:") ? keyId.substring(keyId.lastIndexOf(':') + 1) : keyId;
    Key byAlias = keys.get(alias);
    if (byAlias != null) {
      return byAlias;
    }
    return keys.values().stream()
        .filter(key -> keyId.equals(key.id().toString()) || keyId.equals(key.arn()))
        .findFirst()
        .orElseThrow(() -> new KmsException("NotFoundException", keyId + " is not found."));
  }

  /** Finds the key that made a ciphertext. */
  synchronized Key sealerOf(byte[] ciphertext) {
    return keys.values().stream()
        .filter(key -> key.made(ciphertext))
        .findFirst()
        .orElseThrow(KeyRing::invalidCiphertext);
  }

  private void load(Path path) {
    try {
      Map<String, Object> stored = JSONObjectUtils.parse(Files.readString(path));
      for (String alias : stored.keySet()) {
        Map<String, Object> key = JSONObjectUtils.getJSONObject(stored, alias);
        byte[] material = Base64.getDecoder().decode((String) key.get("material"));
        UUID id = UUID.fromString((String) key.get("keyId"));
        keys.put(alias, new Key(id, new SecretKeySpec(material, "AES")));
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

  private static KmsException invalidCiphertext() {
    return new KmsException("InvalidCiphertextException", "The ciphertext is not valid.");
  }

  /**
   * One master key. A ciphertext is: version (1 byte), key id (16), nonce (12), AES-256-GCM of the
   * plaintext with its tag; the header and the encryption context are authenticated with it.
   */
  record Key(UUID id, SecretKeySpec material) {
    private static final byte VERSION = 1;
    private static final int HEADER = 1 + 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    String arn() {
      return "arn:aws:kms:" + LocalCloud.REGION + ":" + LocalCloud.ACCOUNT + ":key/" + id;
    }

    boolean made(byte[] ciphertext) {
      return ciphertext.length > HEADER + NONCE
          && Arrays.equals(header(), 0, HEADER, ciphertext, 0, HEADER);
    }

    byte[] encrypt(byte[] plaintext, SortedMap<String, String> context) {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      try {
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plaintext);
        return ByteBuffer.allocate(HEADER + NONCE + sealed.length)
            .put(header())
            .put(nonce)
            .put(sealed)
            .array();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    byte[] decrypt(byte[] ciphertext, SortedMap<String, String> context) {
      byte[] nonce = Arrays.copyOfRange(ciphertext, HEADER, HEADER + NONCE);
      try {
        return cipher(Cipher.DECRYPT_MODE, nonce, context)
            .doFinal(ciphertext, HEADER + NONCE, ciphertext.length - HEADER - NONCE);
      } catch (AEADBadTagException e) {
        throw invalidCiphertext();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    private byte[] header() {
      return ByteBuffer.allocate(HEADER)
          .put(VERSION)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }

    private Cipher cipher(int mode, byte[] nonce, SortedMap<String, String> context)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, material, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header());
      // Lengths keep {a: "bc"} and {ab: "c"} apart.
      context.forEach(
          (name, value) -> {
            updateAad(cipher, name);
            updateAad(cipher, value);
          });
      return cipher;
    }

    private static void updateAad(Cipher cipher, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      cipher.updateAAD(ByteBuffer.allocate(4).putInt(bytes.length).array());
      cipher.updateAAD(bytes);
    }
  }
}
