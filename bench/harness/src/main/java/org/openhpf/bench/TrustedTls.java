package org.openhpf.bench;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key, made for one run, and a trust store that holds the JDK's authorities and it, so
 * that the JVMs under measure read as many certificates as on Lambda.
 *
 * @param context of the server
 * @param trustStore PKCS 12
 */
record TrustedTls(SSLContext context, Path trustStore) {
  private static final String PASSWORD = "changeit";

  static TrustedTls make(Path scratch) throws IOException, GeneralSecurityException {
    Path keys = scratch.resolve("server.p12");
    generate(keys);
    KeyStore server = read(keys.toFile());
    var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(server, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), null, null);

    // Without a password, as the JDK's own: to decrypt it would count against the JVM that reads
    // it.
    System.setProperty("keystore.pkcs12.certProtectionAlgorithm", "NONE");
    System.setProperty("keystore.pkcs12.macAlgorithm", "NONE");
    Path authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore known = read(authorities.toFile());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (String alias : Collections.list(known.aliases())) {
      trusted.setCertificateEntry(alias, known.getCertificate(alias));
    }
    trusted.setCertificateEntry("bench", server.getCertificate("bench"));
    Path trustStore = scratch.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      trusted.store(out, null);
    }
    return new TrustedTls(context, trustStore);
  }

  List<String> flags() {
    return List.of("-Djavax.net.ssl.trustStore=" + trustStore);
  }

  /** For this JVM. */
  void trust() {
    System.setProperty("javax.net.ssl.trustStore", trustStore.toString());
  }

  private static KeyStore read(File file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file, PASSWORD.toCharArray());
  }

  /** The JDK has no public way to make a certificate but its own tool. */
  private static void generate(Path keys) throws IOException {
    var keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "bench",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=bench",
            "-ext",
            "san=ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD);
    int code =
        keytool
            .redirectErrorStream(true)
            .redirectOutput(DISCARD)
            .start()
            .onExit()
            .join()
            .exitValue();
    if (code != 0) {
      throw new IllegalStateException("keytool ended with " + code);
    }
  }
}
