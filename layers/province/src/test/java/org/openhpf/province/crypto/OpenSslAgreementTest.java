package org.openhpf.province.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.province.record.Sm3;

/** OpenSSL 3 and this module agree, both ways: by what it made, and live where it is there. */
class OpenSslAgreementTest {
  private static final String ID = "distid:1234567812345678";
  private final byte[] message = OpenSsl.bytes("message");
  private final byte[] plain = OpenSsl.bytes("plain");
  private final byte[] sm4Key = OpenSsl.bytes("sm4Key");

  @TempDir Path folder;

  @Test
  void whatOpenSslMadeIsReadHere() {
    assertThat(OpenSsl.verifies(message, OpenSsl.bytes("signature"))).isTrue();
    assertThat(OpenSsl.verifies(plain, OpenSsl.bytes("signature"))).isFalse();
    assertThat(OpenSsl.decrypted(OpenSsl.bytes("encrypted"))).isEqualTo(plain);
    assertThat(Sm3.hex(message)).isEqualTo(OpenSsl.text("sm3"));
    assertThat(Sm3.hmac("word", new String(message, StandardCharsets.UTF_8)))
        .isEqualTo(OpenSsl.text("hmac"));
    var initial = new FixedRandom(OpenSsl.text("sm4Cbc").substring(0, 32));
    assertThat(new Sm4Encryption(Sm4Encryption.Mode.CBC, initial).encrypt(sm4Key, plain))
        .isEqualTo(OpenSsl.bytes("sm4Cbc"));
  }

  @Test
  void whatIsSignedHereItVerifies() throws IOException {
    live();
    byte[] signature =
        new Sm2Signatures(OpenSsl.text("privateKey"), "1234567812345678", Sm2Signatures.Form.DER)
            .sign(message);
    OpenSsl.write(folder.resolve("signature"), signature);
    var verify =
        List.of(
            "pkeyutl",
            "-verify",
            "-inkey",
            "key.pem",
            "-rawin",
            "-digest",
            "sm3",
            "-pkeyopt",
            ID,
            "-sigfile",
            "signature",
            "-in");
    assertThat(OpenSsl.run(folder, with(verify, "message")).exit()).isZero();
    assertThat(OpenSsl.run(folder, with(verify, "plain")).exit()).isNotZero();
  }

  @Test
  void whatItSignsAndEncryptsNowIsReadHere() throws IOException {
    live();
    var sign =
        List.of(
            "pkeyutl",
            "-sign",
            "-inkey",
            "key.pem",
            "-rawin",
            "-digest",
            "sm3",
            "-pkeyopt",
            ID,
            "-in",
            "message");
    assertThat(OpenSsl.verifies(message, OpenSsl.run(folder, sign).out())).isTrue();
    var encrypt = List.of("pkeyutl", "-encrypt", "-inkey", "key.pem", "-in", "plain");
    assertThat(OpenSsl.decrypted(OpenSsl.run(folder, encrypt).out())).isEqualTo(plain);
  }

  @Test
  void whatIsEncryptedHereItDecrypts() throws IOException {
    live();
    byte[] sm2 =
        new Sm2Encryption(OpenSsl.text("publicKey"), Sm2Encryption.Form.ASN1).encrypt(plain);
    OpenSsl.write(folder.resolve("sm2"), sm2);
    assertThat(
            OpenSsl.run(folder, List.of("pkeyutl", "-decrypt", "-inkey", "key.pem", "-in", "sm2"))
                .out())
        .isEqualTo(plain);
    byte[] sm4 = new Sm4Encryption(Sm4Encryption.Mode.CBC).encrypt(sm4Key, plain);
    OpenSsl.write(folder.resolve("sm4"), Arrays.copyOfRange(sm4, 16, sm4.length));
    String initial = HexFormat.of().formatHex(sm4, 0, 16);
    var decrypt =
        List.of(
            "enc", "-d", "-sm4-cbc", "-K", OpenSsl.text("sm4Key"), "-iv", initial, "-in", "sm4");
    assertThat(OpenSsl.run(folder, decrypt).out()).isEqualTo(plain);
  }

  private void live() throws IOException {
    assumeTrue(OpenSsl.isHere(), "no OpenSSL 3 on the path");
    try (InputStream key = OpenSsl.class.getResourceAsStream("openssl-key.pem")) {
      Files.copy(key, folder.resolve("key.pem"));
    }
    OpenSsl.write(folder.resolve("message"), message);
    OpenSsl.write(folder.resolve("plain"), plain);
  }

  private static List<String> with(List<String> arguments, String last) {
    var all = new ArrayList<>(arguments);
    all.add(last);
    return all;
  }
}
