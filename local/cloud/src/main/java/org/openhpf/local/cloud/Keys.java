package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * KMS as far as sealing needs it: GenerateDataKey and Decrypt over the real protocol, so that the
 * functions seal in one way everywhere. Signatures are not checked. Any other action is answered
 * with UnknownOperationException.
 */
public final class Keys implements StandIn {
  private static final String TARGET = "TrentService.";
  private static final int MAX_DATA_KEY_BYTES = 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyRing ring;
  private final LoopbackServer server;

  private Keys(KeyRing ring, int port) {
    this.ring = ring;
    this.server = new LoopbackServer(port, this::answer);
  }

  /** Starts with no keys, kept in memory. Port 0 is any free one. */
  public static Keys inMemory(int port) {
    return new Keys(new KeyRing(Optional.empty()), port);
  }

  /** Starts with the keys of a file, readable by its owner only and made with the first key. */
  public static Keys onDisk(Path file, int port) {
    return new Keys(new KeyRing(Optional.of(file)), port);
  }

  /**
   * Makes a key under an alias, or finds the one it has.
   *
   * @param alias with its prefix, such as {@code alias/openhpf}
   * @return the key's ARN
   */
  public String createKey(String alias) {
    return ring.create(alias).arn();
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    int status = 200;
    Map<String, Object> reply;
    try {
      reply = perform(target == null ? "" : target, JSONObjectUtils.parse(body));
    } catch (KmsException e) {
      status = 400;
      reply = Map.of("__type", e.type(), "message", e.getMessage());
    } catch (ParseException | ClassCastException | IllegalArgumentException e) {
      status = 400;
      reply = Map.of("__type", "SerializationException", "message", "" + e.getMessage());
    }
    LoopbackServer.reply(
        exchange, status, "application/x-amz-json-1.1", JSONObjectUtils.toJSONString(reply));
  }

  private Map<String, Object> perform(String target, Map<String, Object> request) {
    return switch (target) {
      case TARGET + "GenerateDataKey" -> generateDataKey(request);
      case TARGET + "Decrypt" -> decrypt(request);
      default ->
          throw new KmsException("UnknownOperationException", target + " is not part of local KMS");
    };
  }

  private Map<String, Object> generateDataKey(Map<String, Object> request) {
    MasterKey key = ring.find(text(request, "KeyId"));
    byte[] dataKey = new byte[dataKeyBytes(request)];
    RANDOM.nextBytes(dataKey);
    return Map.of(
        "KeyId", key.arn(),
        "Plaintext", Base64.getEncoder().encodeToString(dataKey),
        "CiphertextBlob",
            Base64.getEncoder().encodeToString(key.encrypt(dataKey, context(request))));
  }

  private Map<String, Object> decrypt(Map<String, Object> request) {
    byte[] blob = Base64.getDecoder().decode(text(request, "CiphertextBlob"));
    MasterKey key = ring.sealerOf(blob);
    if (request.get("KeyId") instanceof String expected && !ring.find(expected).equals(key)) {
      throw new KmsException(
          "IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation.");
    }
    byte[] plaintext = key.decrypt(blob, context(request));
    return Map.of(
        "KeyId", key.arn(),
        "Plaintext", Base64.getEncoder().encodeToString(plaintext),
        "EncryptionAlgorithm", "SYMMETRIC_DEFAULT");
  }

  private static int dataKeyBytes(Map<String, Object> request) {
    Object spec = request.get("KeySpec");
    Object bytes = request.get("NumberOfBytes");
    if (spec != null && bytes == null) {
      return switch ((String) spec) {
        case "AES_256" -> 32;
        case "AES_128" -> 16;
        default -> throw new KmsException("ValidationException", "KeySpec is AES_256 or AES_128");
      };
    }
    if (spec == null
        && bytes instanceof Number count
        && count.intValue() > 0
        && count.intValue() <= MAX_DATA_KEY_BYTES) {
      return count.intValue();
    }
    throw new KmsException(
        "ValidationException", "Please specify either number of bytes or key spec.");
  }

  private static SortedMap<String, String> context(Map<String, Object> request) {
    var context = new TreeMap<String, String>();
    if (request.get("EncryptionContext") instanceof Map<?, ?> entries) {
      entries.forEach((name, value) -> context.put((String) name, (String) value));
    }
    return context;
  }

  private static String text(Map<String, Object> request, String field) {
    if (request.get(field) instanceof String value && !value.isEmpty()) {
      return value;
    }
    throw new KmsException("ValidationException", field + " must not be null");
  }
}
