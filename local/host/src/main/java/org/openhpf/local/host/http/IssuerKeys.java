package org.openhpf.local.host.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/**
 * Verifies signatures with the keys an issuer publishes, found by OpenID discovery at the first
 * token and cached.
 */
final class IssuerKeys {
  private static final int CONNECT_MILLIS = 2000;
  private static final int READ_MILLIS = 3000;
  private static final int MOST_BYTES = 256 * 1024;

  private final String issuer;
  private final DefaultResourceRetriever documents =
      new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
  private DefaultJWTProcessor<SecurityContext> processor;

  IssuerKeys(String issuer) {
    this.issuer = issuer;
  }

  void verify(SignedJWT jwt) throws BadJOSEException, JOSEException {
    processor().process(jwt, null);
  }

  private synchronized DefaultJWTProcessor<SecurityContext> processor() throws BadJOSEException {
    if (processor == null) {
      JWKSource<SecurityContext> source = discover();
      DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
      made.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source));
      made.setJWTClaimsSetVerifier(null); // the authorizer's own
      processor = made;
    }
    return processor;
  }

  private JWKSource<SecurityContext> discover() throws BadJOSEException {
    try {
      URI configuration = URI.create(issuer + "/.well-known/openid-configuration");
      String document = documents.retrieveResource(configuration.toURL()).getContent();
      URI keys = URI.create(JSONObjectUtils.getString(JSONObjectUtils.parse(document), "jwks_uri"));
      return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), documents)
          .retrying(true)
          .build();
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new BadJOSEException("OIDC discovery endpoint communication error", e);
    }
  }
}
