package org.openhpf.province.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;

/** What OpenSSL 3 made, and OpenSSL itself where there is one; and how its output is read here. */
final class OpenSsl {
  private static final HexFormat HEX = HexFormat.of();
  private static final Properties MADE = read();

  private OpenSsl() {}

  private static Properties read() {
    try (InputStream in = OpenSsl.class.getResourceAsStream("openssl.properties")) {
      var made = new Properties();
      made.load(in);
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String name) {
    return MADE.getProperty(name);
  }

  static byte[] bytes(String name) {
    return HEX.parseHex(text(name));
  }

  /** Whether {@code openssl} of version 3 is on the path. */
  static boolean isHere() {
    try {
      return new String(run(Path.of("."), List.of("version")).out()).startsWith("OpenSSL 3");
    } catch (IllegalStateException e) {
      return false;
    }
  }

  record Ran(int exit, byte[] out) {}

  static Ran run(Path folder, List<String> arguments) {
    try {
      var command = new ArrayList<>(List.of("openssl"));
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      byte[] out = process.getInputStream().readAllBytes();
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("openssl hangs");
      }
      return new Ran(process.exitValue(), out);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean verifies(byte[] message, byte[] signature) {
    var signer = new SM2Signer();
    signer.init(
        false,
        new ParametersWithID(Sm2Curve.publicKey(text("publicKey")), "1234567812345678".getBytes()));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  static byte[] decrypted(byte[] asn1) {
    var parts = ASN1Sequence.getInstance(asn1);
    byte[] text = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
    byte[] raw = new byte[65 + 32 + text.length];
    raw[0] = 4;
    coordinate(parts, 0, raw, 1);
    coordinate(parts, 1, raw, 33);
    System.arraycopy(ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets(), 0, raw, 65, 32);
    System.arraycopy(text, 0, raw, 97, text.length);
    var engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(false, Sm2Curve.privateKey(text("privateKey")));
    try {
      return engine.processBlock(raw, 0, raw.length);
    } catch (InvalidCipherTextException e) {
      throw new AssertionError(e);
    }
  }

  private static void coordinate(ASN1Sequence parts, int index, byte[] to, int at) {
    BigInteger value = ASN1Integer.getInstance(parts.getObjectAt(index)).getValue();
    byte[] bytes = HEX.parseHex("%064x".formatted(value));
    System.arraycopy(bytes, 0, to, at, bytes.length);
  }
}
