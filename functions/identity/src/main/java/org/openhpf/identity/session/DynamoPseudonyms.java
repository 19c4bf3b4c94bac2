package org.openhpf.identity.session;

import java.util.Base64;
import org.openhpf.kernel.RequestKey;
import org.openhpf.storage.BlindIndex;

/** Pseudonyms that are keyed hashes. */
public final class DynamoPseudonyms implements Pseudonyms {
  private final BlindIndex index;

  public DynamoPseudonyms(BlindIndex index) {
    this.index = index;
  }

  @Override
  public String ofPhone(String phone) {
    return index.of("limited-phone", phone);
  }

  @Override
  public String ofAddress(String address) {
    return index.of("limited-address", address);
  }

  /** Of a public route: the same key with another body is somebody else's. */
  @Override
  public String session(RequestKey request) {
    String what = String.join("\n", request.scope(), request.key(), request.bodyHash());
    return SessionIds.of(Base64.getUrlDecoder().decode(index.of("sign-in-request", what)));
  }

  @Override
  public String answer(String sessionId, String answer) {
    return index.of("sign-in-answer", sessionId + "/" + answer);
  }

  @Override
  public String decoy(String what) {
    return index.of("decoy", what);
  }
}
