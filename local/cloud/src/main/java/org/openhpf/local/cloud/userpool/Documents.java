package org.openhpf.local.cloud.userpool;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two documents by which anybody verifies a pool's tokens (OpenID Connect Discovery 1.0). */
public record Documents(TokenSigner signer) {
  private static final String CONFIGURATION = "/.well-known/openid-configuration";
  private static final String KEYS = "/.well-known/jwks.json";

  /**
   * @param path below the issuer, from its slash on
   */
  public Optional<Map<String, Object>> at(String path) {
    return switch (path) {
      case CONFIGURATION -> Optional.of(configuration());
      case KEYS -> Optional.of(new JWKSet(signer.key().toPublicJWK()).toJSONObject());
      default -> Optional.empty();
    };
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", signer.issuer(),
        "jwks_uri", signer.issuer() + KEYS,
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "response_types_supported", List.of("code", "token"),
        "scopes_supported", List.of("openid"),
        "subject_types_supported", List.of("public"));
  }
}
