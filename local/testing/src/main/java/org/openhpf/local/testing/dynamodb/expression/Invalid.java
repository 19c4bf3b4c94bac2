package org.openhpf.local.testing.dynamodb.expression;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A request that DynamoDB refuses whatever it stores: its ValidationException, status 400. */
public final class Invalid {
  private static final String CODE = "ValidationException";

  private Invalid() {}

  /**
   * The exception as the SDK has it, which knows no class of that name.
   *
   * @param message as DynamoDB words it
   */
  public static DynamoDbException request(String message) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("DynamoDb")
                    .errorCode(CODE)
                    .errorMessage(message)
                    .build())
            .statusCode(400)
            .message(message)
            .build();
  }

  /** Of a parameter whose value does not go with the table or with DynamoDB's limits. */
  public static DynamoDbException parameter(String what) {
    return request("One or more parameter values were invalid: " + what);
  }

  /** Whether it is what {@link #request} gives. */
  public static boolean is(DynamoDbException e) {
    return e.awsErrorDetails() != null && CODE.equals(e.awsErrorDetails().errorCode());
  }
}
