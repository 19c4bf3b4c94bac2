package org.openhpf.local.cloud.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A proof key's challenge (RFC 7636), of method S256: 43 characters of base64url. */
record CodeChallenge(String value) {
  CodeChallenge {
    if (!value.matches("[A-Za-z0-9_-]{43}")) {
      throw OAuthException.invalidRequest("code_challenge is 43 characters of base64url");
    }
  }

  boolean isOf(String verifier) {
    return verifier.matches("[A-Za-z0-9._~-]{43,128}")
        && value.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier)));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
