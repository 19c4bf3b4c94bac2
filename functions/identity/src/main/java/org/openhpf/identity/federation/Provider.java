package org.openhpf.identity.federation;

import java.net.URI;
import java.util.Map;

/**
 * A platform people may sign in by.
 *
 * @param id as routes call it, e.g. {@code provincial}
 * @param name as people call it, Chinese
 * @param profile which protocol it speaks
 * @param personUrl where it says who signed in: tokeninfo or userinfo
 * @param scope what is asked for
 * @param levels assurance level, 1 to 3, by what the platform calls it; others are 1
 * @param idNumberClaim OIDC: member of userinfo with the id number
 * @param levelClaim OIDC: member of userinfo with the level
 */
public record Provider(
    String id,
    String name,
    Profile profile,
    String clientId,
    String clientSecret,
    URI authorizeUrl,
    URI tokenUrl,
    URI personUrl,
    String scope,
    Map<String, Integer> levels,
    String idNumberClaim,
    String levelClaim) {

  /** Which protocol a platform speaks. */
  public enum Profile {
    /** 广东省统一身份认证平台. */
    GUANGDONG,
    /** OpenID Connect Core 1.0. */
    OIDC
  }

  public Provider {
    levels = Map.copyOf(levels);
  }

  int level(String name) {
    return levels.getOrDefault(name, 1);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Provider[" + id + "]";
  }
}
