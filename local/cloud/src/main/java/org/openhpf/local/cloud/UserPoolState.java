package org.openhpf.local.cloud;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The secrets of a user pool: a key signs tokens, one turns id numbers into person ids. No person
 * is stored.
 *
 * @param clientSecret of the one client
 */
record UserPoolState(RSAKey signingKey, byte[] personKey, String clientSecret) {
  private static final HexFormat HEX = HexFormat.of();

  static UserPoolState generate() {
    try {
      var signingKey =
          new RSAKeyGenerator(2048)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      return new UserPoolState(signingKey, random(), HEX.formatHex(random()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static UserPoolState loadOrGenerate(Path file) {
    if (!Files.exists(file)) {
      UserPoolState made = generate();
      SecretFile.write(file, made.json());
      return made;
    }
    try {
      var stored = JSONObjectUtils.parse(Files.readString(file));
      var kept =
          new UserPoolState(
              RSAKey.parse(JSONObjectUtils.getJSONObject(stored, "signingKey")),
              Base64.getDecoder().decode(JSONObjectUtils.getString(stored, "personKey")),
              Optional.ofNullable(JSONObjectUtils.getString(stored, "clientSecret"))
                  .orElseGet(() -> HEX.formatHex(random())));
      if (!stored.containsKey("clientSecret")) { // written by an older host
        SecretFile.write(file, kept.json());
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " is not the state of a user pool", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  PersonIds persons() {
    return new PersonIds(personKey);
  }

  private String json() {
    var stored = new LinkedHashMap<String, Object>();
    stored.put("signingKey", signingKey.toJSONObject());
    stored.put("personKey", Base64.getEncoder().encodeToString(personKey));
    stored.put("clientSecret", clientSecret);
    return JSONObjectUtils.toJSONString(stored);
  }
}
