package org.openhpf.storage;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients of a function, made at init without a call. They do not retry: {@link Attempts}
 * does, within the time the invocation has left. Endpoints follow {@code AWS_ENDPOINT_URL} and its
 * per-service forms, as the SDK reads them.
 */
public final class Clients {
  /** Of one attempt; several fit into a function's time-out of 10 s. */
  static final Duration ATTEMPT = Duration.ofSeconds(3);

  private final Map<String, String> environment;
  private final SdkHttpClient http =
      new PrimableHttpClient(
          UrlConnectionHttpClient.builder()
              .connectionTimeout(Duration.ofSeconds(1))
              .socketTimeout(ATTEMPT)
              .build());

  /**
   * @param environment the process's variables; AWS_REGION must be set, as Lambda sets it
   */
  public Clients(Map<String, String> environment) {
    this.environment = environment;
  }

  public DynamoDbClient dynamoDb() {
    return plain(DynamoDbClient.builder().httpClient(http)).build();
  }

  public SqsClient sqs() {
    return plain(SqsClient.builder().httpClient(http)).build();
  }

  public KmsClient kms() {
    return plain(KmsClient.builder().httpClient(http)).build();
  }

  private <B extends AwsClientBuilder<B, ?>> B plain(B builder) {
    return builder
        .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
        .credentialsProvider(credentials())
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  /**
   * The two ways Lambda gives credentials, the second under SnapStart; the default chain would try
   * files first.
   */
  private AwsCredentialsProvider credentials() {
    return environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? ContainerCredentialsProvider.create()
        : EnvironmentVariableCredentialsProvider.create();
  }
}
