package org.openhpf.local.testing.dynamodb;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/**
 * Data keys in the memory of this JVM, beside {@link MemoryDynamoDb}. Any key id will do. Other
 * operations throw UnsupportedOperationException.
 */
public final class MemoryKms implements KmsClient {
  private static final int KEY_BYTES = 32;
  private static final int SEALED_BYTES = 184; // as AWS answers for 256 bits: items are as large

  private final SecureRandom random = new SecureRandom();
  private final Map<SdkBytes, Made> made = new ConcurrentHashMap<>();

  private record Made(String keyId, SdkBytes plaintext) {}

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    SdkBytes plaintext = bytes(KEY_BYTES);
    SdkBytes sealed = bytes(SEALED_BYTES);
    made.put(sealed, new Made(request.keyId(), plaintext));
    return GenerateDataKeyResponse.builder()
        .keyId(request.keyId())
        .plaintext(plaintext)
        .ciphertextBlob(sealed)
        .build();
  }

  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    Made key = made.get(request.ciphertextBlob());
    if (key == null) {
      throw InvalidCiphertextException.builder().statusCode(400).build();
    }
    if (request.keyId() != null && !request.keyId().equals(key.keyId)) {
      throw IncorrectKeyException.builder().statusCode(400).build();
    }
    return DecryptResponse.builder().keyId(key.keyId).plaintext(key.plaintext).build();
  }

  private SdkBytes bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArrayUnsafe(bytes);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // holds nothing but memory
  }
}
