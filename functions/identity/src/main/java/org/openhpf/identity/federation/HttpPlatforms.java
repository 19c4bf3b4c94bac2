package org.openhpf.identity.federation;

import java.time.Clock;

/** Platforms of every protocol we speak. */
final class HttpPlatforms implements Platform {
  private final Platform guangdong;
  private final Platform oidc;

  HttpPlatforms(Clock clock) {
    guangdong = new HttpGuangdongPlatform(clock);
    oidc = new HttpOidcPlatform(clock);
  }

  @Override
  public String authorizeUrl(Provider provider, Handshake handshake, String callback) {
    return of(provider).authorizeUrl(provider, handshake, callback);
  }

  @Override
  public Exchange exchange(Provider provider, Handshake handshake, String callback, String code) {
    return of(provider).exchange(provider, handshake, callback, code);
  }

  private Platform of(Provider provider) {
    return switch (provider.profile()) {
      case GUANGDONG -> guangdong;
      case OIDC -> oidc;
    };
  }
}
