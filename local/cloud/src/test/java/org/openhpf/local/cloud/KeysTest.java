package org.openhpf.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KeysTest {
  private static final Map<String, String> CONTEXT = Map.of("table", "appointments", "用途", "姓名");

  @TempDir Path folder;

  private Keys keys;
  private KmsClient kms;

  @BeforeEach
  void start() {
    keys = Keys.onDisk(folder.resolve("state/keys.json"), 0);
    keys.createKey("alias/openhpf");
    kms = Clients.configure(KmsClient.builder(), keys.endpoint()).build();
  }

  @AfterEach
  void stop() {
    kms.close();
    keys.close();
  }

  @Test
  void decryptsWhatItSealed() {
    var dataKey = generate("alias/openhpf");

    var opened = kms.decrypt(r -> r.ciphertextBlob(dataKey.blob()).encryptionContext(CONTEXT));

    assertThat(dataKey.plaintext().asByteArray()).hasSize(32);
    assertThat(opened.plaintext()).isEqualTo(dataKey.plaintext());
    assertThat(opened.keyId()).isEqualTo(keys.createKey("alias/openhpf"));
    assertThat(generate("alias/openhpf").plaintext()).isNotEqualTo(dataKey.plaintext());
  }

  @Test
  void refusesAnotherContextAChangedBlobAndAnotherKey() {
    var blob = generate("alias/openhpf").blob();
    byte[] changed = blob.asByteArray();
    changed[changed.length - 1] ^= 1;
    keys.createKey("alias/other");

    assertThatThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(blob)))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(
            () ->
                kms.decrypt(
                    r ->
                        r.ciphertextBlob(SdkBytes.fromByteArray(changed))
                            .encryptionContext(CONTEXT)))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(SdkBytes.fromUtf8String("junk"))))
        .isInstanceOf(InvalidCiphertextException.class);
    assertThatThrownBy(
            () ->
                kms.decrypt(
                    r -> r.ciphertextBlob(blob).encryptionContext(CONTEXT).keyId("alias/other")))
        .isInstanceOf(IncorrectKeyException.class);
  }

  @Test
  void namesItsErrorsAsKmsDoes() {
    assertThatThrownBy(() -> generate("alias/unknown")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> kms.generateDataKey(r -> r.keyId("alias/openhpf")))
        .isInstanceOfSatisfying(
            KmsException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    assertThatThrownBy(() -> kms.listKeys())
        .isInstanceOfSatisfying(
            KmsException.class,
            e ->
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException"));
  }

  @Test
  void opensAfterARestartWhatItSealedBefore() throws Exception {
    var dataKey = generate("alias/openhpf");
    Path file = folder.resolve("state/keys.json");

    try (var again = Keys.onDisk(file, 0);
        var client = Clients.configure(KmsClient.builder(), again.endpoint()).build()) {
      var opened = client.decrypt(r -> r.ciphertextBlob(dataKey.blob()).encryptionContext(CONTEXT));
      assertThat(opened.plaintext()).isEqualTo(dataKey.plaintext());
    }
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  private record DataKey(SdkBytes plaintext, SdkBytes blob) {}

  private DataKey generate(String keyId) {
    var reply =
        kms.generateDataKey(
            r -> r.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
    return new DataKey(reply.plaintext(), reply.ciphertextBlob());
  }
}
