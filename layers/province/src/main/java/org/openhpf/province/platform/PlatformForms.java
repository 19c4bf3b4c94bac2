package org.openhpf.province.platform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.province.crypto.Sm2Encryption;
import org.openhpf.province.crypto.Sm2Signatures;
import org.openhpf.province.crypto.Sm4Encryption;

/**
 * In which of the forms that are in use the platform takes signatures and ciphertexts.
 *
 * @param userId distinguishing id of who signs; printable ASCII
 * @param personal mode of SM4 for personal fields; empty where SM2 encrypts each
 * @param bodySigned whether a digest of the body, and a signature of it, may be added: that of the
 *     protocol does not cover the body
 */
public record PlatformForms(
    String userId,
    Sm2Signatures.Form signature,
    Sm2Encryption.Form cipher,
    Optional<Sm4Encryption.Mode> personal,
    boolean bodySigned) {
  /** GB/T 35276-2017, 10: where nothing else is agreed. */
  private static final String USUAL_ID = "1234567812345678";

  private static final Set<String> NAMES =
      Set.of("userId", "signature", "cipher", "personal", "body");

  /**
   * Reads {@code name=value} separated by semicolons; what is not named is as usual, the first of
   * each: {@code userId=1234567812345678; signature=der|raw; cipher=c1c3c2|c1c2c3|asn1;
   * personal=sm2|sm4-gcm|sm4-cbc; body=signed|plain}.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  public static PlatformForms parse(String text) {
    var given = new HashMap<String, String>();
    for (String part : text.split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (!part.isBlank() && (pair.length < 2 || !NAMES.contains(pair[0]))) {
        throw new IllegalArgumentException("'" + part.strip() + "' is none of " + NAMES);
      }
      given.put(pair[0], pair[pair.length - 1].strip());
    }
    return new PlatformForms(
        given.getOrDefault("userId", USUAL_ID),
        constant(Sm2Signatures.Form.class, given, "signature", "der"),
        constant(Sm2Encryption.Form.class, given, "cipher", "c1c3c2"),
        personal(given),
        choice(given, "body", Map.of("signed", true, "plain", false), "signed"));
  }

  private static Optional<Sm4Encryption.Mode> personal(Map<String, String> given) {
    return choice(
        given,
        "personal",
        Map.of(
            "sm2", Optional.empty(),
            "sm4-gcm", Optional.of(Sm4Encryption.Mode.GCM),
            "sm4-cbc", Optional.of(Sm4Encryption.Mode.CBC)),
        "sm2");
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, Map<String, String> given, String name, String usual) {
    var choices = new HashMap<String, E>();
    for (E each : type.getEnumConstants()) {
      choices.put(each.name().toLowerCase(Locale.ROOT), each);
    }
    return choice(given, name, choices, usual);
  }

  private static <T> T choice(
      Map<String, String> given, String name, Map<String, T> choices, String usual) {
    String value = given.getOrDefault(name, usual);
    if (!choices.containsKey(value)) {
      throw new IllegalArgumentException(name + " is one of " + choices.keySet());
    }
    return choices.get(value);
  }
}
