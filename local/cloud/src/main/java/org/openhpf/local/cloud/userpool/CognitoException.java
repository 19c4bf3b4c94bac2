package org.openhpf.local.cloud.userpool;

/** An error as Cognito names it; answered with status 400. */
final class CognitoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  CognitoException(String type, String message) {
    super(message);
    this.type = type;
  }

  String type() {
    return type;
  }

  static CognitoException notAuthorized(String message) {
    return new CognitoException("NotAuthorizedException", message);
  }

  /** One message for all that must not be told apart. */
  static CognitoException wrongUserOrPassword() {
    return notAuthorized("Incorrect username or password.");
  }

  static CognitoException invalidParameter(String message) {
    return new CognitoException("InvalidParameterException", message);
  }
}
