package org.openhpf.local.cloud.signin;

/** A refusal in OAuth's words (RFC 6749, 4.1.2.1 and 5.2); the message is for developers. */
public final class OAuthException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  OAuthException(String error, String description) {
    super(description);
    this.error = error;
  }

  static OAuthException invalidRequest(String description) {
    return new OAuthException("invalid_request", description);
  }

  /** The registered code, such as {@code invalid_grant}. */
  public String error() {
    return error;
  }
}
