package org.openhpf.province.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.openhpf.province.record.Sm3;

/**
 * The examples of the standards. They also show that all randomness comes from the given source:
 * with the example's number the outcome is the example's.
 */
class PublishedVectorsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final String PRIVATE =
      "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8";
  private static final String PUBLIC =
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
          + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
  private static final String NUMBER =
      "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21";
  private static final String POINT =
      "0404ebfc718e8d179862043226"
          + "8e77feb6415e2ede0e073c0f4f640ecd2e149a73"
          + "e858f9d81e5430a57b36daab8f950a3c64e6ee6a63094d99283aff767e124df0";
  private static final String HASH =
      "59983c18f809e262923c53aec295d30383b54e39d609d160afcb1908d0bd8766";
  private static final String TEXT = "21886ca989ca9c7d58087307ca93092d651efa";

  /** GB/T 32918.5-2017, annex A.2. */
  @Test
  void signature() {
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    var r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
    var s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
    assertThat(signatures(Sm2Signatures.Form.RAW).sign(message))
        .asHexString()
        .isEqualToIgnoringCase(r + s);
    assertThat(signatures(Sm2Signatures.Form.DER).sign(message))
        .asHexString()
        .isEqualToIgnoringCase("3046022100" + r + "022100" + s);
  }

  private static Sm2Signatures signatures(Sm2Signatures.Form form) {
    return new Sm2Signatures(PRIVATE, "1234567812345678", form, new FixedRandom(NUMBER));
  }

  /** GB/T 32918.5-2017, annex A.4. */
  @Test
  void encryption() {
    assertThat(encrypted(Sm2Encryption.Form.C1C3C2)).isEqualTo(POINT + HASH + TEXT);
    assertThat(encrypted(Sm2Encryption.Form.C1C2C3)).isEqualTo(POINT + TEXT + HASH);
    assertThat(encrypted(Sm2Encryption.Form.ASN1))
        .isEqualTo(
            "307c0220"
                + POINT.substring(2, 66)
                + "022100"
                + POINT.substring(66)
                + "0420"
                + HASH
                + "0413"
                + TEXT);
  }

  private static String encrypted(Sm2Encryption.Form form) {
    var encryption = new Sm2Encryption(PUBLIC, form, new FixedRandom(NUMBER));
    byte[] plain = "encryption standard".getBytes(StandardCharsets.US_ASCII);
    return HEX.formatHex(encryption.encrypt(plain));
  }

  /** GB/T 32905-2016, annex A. */
  @Test
  void digest() {
    assertThat(Sm3.hex("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(Sm3.hex("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  /** GB/T 32907-2016, annex A. */
  @Test
  void block() {
    byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var cipher = new SM4Engine();
    cipher.init(true, new KeyParameter(block.clone()));
    cipher.processBlock(block, 0, block, 0);
    assertThat(block).asHexString().isEqualTo("681EDF34D206965E86B3E94F536E4246");
  }

  /** RFC 8998, A.1, whose additional data we do not have: so by its ciphertext, not its tag. */
  @Test
  void authenticatedEncryption() {
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var plain = "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd";
    var initial = "00001234567800000000abcd";
    var sm4 = new Sm4Encryption(Sm4Encryption.Mode.GCM, new FixedRandom(initial));
    assertThat(HEX.formatHex(sm4.encrypt(key, HEX.parseHex(plain))))
        .startsWith(initial + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735")
        .hasSize(initial.length() + plain.length() + 32);
  }
}
