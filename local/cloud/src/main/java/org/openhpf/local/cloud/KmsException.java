package org.openhpf.local.cloud;

/**
 * An error as KMS names it; answered with status 400, as KMS does for everything but its own
 * failures.
 */
final class KmsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String type;

  KmsException(String type, String message) {
    super(message);
    this.type = type;
  }

  String type() {
    return type;
  }
}
