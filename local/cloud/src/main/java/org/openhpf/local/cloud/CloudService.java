package org.openhpf.local.cloud;

/** A service of AWS that has a stand-in here. */
public enum CloudService {
  DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB"),
  SQS("AWS_ENDPOINT_URL_SQS"),
  KMS("AWS_ENDPOINT_URL_KMS"),
  COGNITO("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER");

  private final String endpointVariable;

  CloudService(String endpointVariable) {
    this.endpointVariable = endpointVariable;
  }

  /** The environment variable that points every AWS SDK at an endpoint for this service. */
  public String endpointVariable() {
    return endpointVariable;
  }
}
