package org.openhpf.local.cloud;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A service of AWS that has a stand-in here. */
public enum CloudService {
  // The SDK has a client, and so an endpoint, of its own for streams.
  DYNAMODB(new Name("DYNAMODB", "DynamoDb"), new Name("DYNAMODB_STREAMS", "DynamoDbStreams")),
  SQS(new Name("SQS", "Sqs")),
  S3(new Name("S3", "S3")),
  KMS(new Name("KMS", "Kms")),
  COGNITO(new Name("COGNITO_IDENTITY_PROVIDER", "CognitoIdentityProvider"));

  private final Name[] names;

  CloudService(Name... names) {
    this.names = names;
  }

  /** The environment variables that point every AWS SDK at an endpoint for this service. */
  public Map<String, String> environment(URI endpoint) {
    var variables = new TreeMap<String, String>();
    Stream.of(names)
        .forEach(name -> variables.put("AWS_ENDPOINT_URL_" + name.variable, endpoint.toString()));
    return variables;
  }

  /** The system properties by which the SDK for Java takes the same. */
  Map<String, String> properties(URI endpoint) {
    var properties = new TreeMap<String, String>();
    Stream.of(names)
        .forEach(name -> properties.put("aws.endpointUrl" + name.property, endpoint.toString()));
    return properties;
  }

  private record Name(String variable, String property) {}
}
