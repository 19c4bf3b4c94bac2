package org.openhpf.identity.session;

/**
 * What a client renews its tokens with: {@code <sessionId>.<secret>}, another secret after each
 * renewal.
 */
public interface RefreshHandles {

  /**
   * @param renewals how often the session was renewed before
   */
  String of(String sessionId, int renewals);
}
