package org.openhpf.local.host.sandbox.province;

import com.tencent.kona.crypto.CryptoUtils;
import com.tencent.kona.crypto.KonaCryptoProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/**
 * The keys of both sides, in hexadecimal, and the centre's word at the platform. They are made once
 * and kept with the state: what is sealed for the platform stays readable.
 *
 * @param centrePrivate signs what is delivered
 * @param platformPrivate opens personal fields
 */
record ProvinceKeys(
    String centrePrivate,
    String centrePublic,
    String platformPrivate,
    String platformPublic,
    String appWord) {
  static final String APP_MARK = "gz-gjj";

  /** Those kept in a folder; made where it has none. */
  static ProvinceKeys in(Path folder) {
    Path file = folder.resolve("keys.properties");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        write(file, make());
      }
      var kept = new Properties();
      try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(in);
      }
      return new ProvinceKeys(
          kept.getProperty("centrePrivate"),
          kept.getProperty("centrePublic"),
          kept.getProperty("platformPrivate"),
          kept.getProperty("platformPublic"),
          kept.getProperty("appWord"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, ProvinceKeys keys) throws IOException {
    var kept = new Properties();
    kept.setProperty("centrePrivate", keys.centrePrivate);
    kept.setProperty("centrePublic", keys.centrePublic);
    kept.setProperty("platformPrivate", keys.platformPrivate);
    kept.setProperty("platformPublic", keys.platformPublic);
    kept.setProperty("appWord", keys.appWord);
    Path making = file.resolveSibling("keys.making");
    try (var out = Files.newBufferedWriter(making, StandardCharsets.UTF_8)) {
      kept.store(out, null);
    }
    Files.move(making, file);
  }

  static ProvinceKeys make() {
    KeyPair centre = pair();
    KeyPair platform = pair();
    return new ProvinceKeys(
        secret(centre),
        open(centre),
        secret(platform),
        open(platform),
        UUID.randomUUID().toString());
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("SM2", KonaCryptoProvider.instance()).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String secret(KeyPair pair) {
    return HexFormat.of().formatHex(CryptoUtils.priKey(((ECPrivateKey) pair.getPrivate()).getS()));
  }

  private static String open(KeyPair pair) {
    return HexFormat.of().formatHex(CryptoUtils.pubKey(((ECPublicKey) pair.getPublic()).getW()));
  }

  /** Keys stay out of logs. */
  @Override
  public String toString() {
    return "ProvinceKeys";
  }
}
