package org.openhpf.storage;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients of a function, made at init without a call. They do not retry: {@link Attempts}
 * does, within the time the invocation has left. Endpoints follow {@code AWS_ENDPOINT_URL} and its
 * per-service forms ({@code AWS_ENDPOINT_URL_DYNAMODB}, {@code _S3}, {@code _SQS}, {@code _KMS}).
 */
public final class Clients {
  private final Map<String, String> environment;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http = new LambdaHttpClient();

  /**
   * @param environment the process's variables, {@link System#getenv()}: AWS_REGION and the
   *     credentials, as Lambda sets them
   */
  public Clients(Map<String, String> environment) {
    this.environment = environment;
    AwsCredentialsProvider real = real(environment);
    // Resolving makes a call where credentials come from a container, and the snapshot would hold
    // them.
    this.credentials =
        () -> Priming.active() ? PrimingCredentials.read() : real.resolveCredentials();
  }

  public DynamoDbClient dynamoDb() {
    return configured(DynamoDbClient.builder().httpClient(http), "DYNAMODB").build();
  }

  /** Reads of one row alone; of little else but the call itself. */
  DynamoDbClient dynamoDbReads() {
    URI endpoint =
        endpoint("DYNAMODB")
            .orElseGet(
                () ->
                    URI.create(
                        "https://" + DynamoDbClient.serviceMetadata().endpointFor(region())));
    return new GetItemClient(http, credentials, region(), endpoint);
  }

  public SqsClient sqs() {
    return configured(SqsClient.builder().httpClient(http), "SQS").build();
  }

  public KmsClient kms() {
    return configured(KmsClient.builder().httpClient(http), "KMS").build();
  }

  /** Objects; at an endpoint of one's own, buckets stand in the path. */
  public S3Client s3() {
    return configured(S3Client.builder().httpClient(http), "S3")
        .forcePathStyle(endpoint("S3").isPresent())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .build();
  }

  /** Signs URLs that others may use for a while; it calls nobody. */
  public S3Presigner s3Presigner() {
    var builder =
        S3Presigner.builder()
            .region(region())
            .credentialsProvider(credentials)
            .serviceConfiguration(
                S3Configuration.builder()
                    .pathStyleAccessEnabled(endpoint("S3").isPresent())
                    .build());
    endpoint("S3").ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** What the clients sign with, for what no client of the SDK signs. */
  public AwsCredentialsProvider credentials() {
    return credentials;
  }

  public Region region() {
    return Region.of(environment.getOrDefault("AWS_REGION", "us-east-1"));
  }

  /** Of user pools. */
  public CognitoIdentityProviderClient userPools() {
    return configured(
            CognitoIdentityProviderClient.builder().httpClient(http), "COGNITO_IDENTITY_PROVIDER")
        .build();
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(B builder, String service) {
    endpoint(service).ifPresent(builder::endpointOverride);
    return builder
        .region(region())
        .credentialsProvider(credentials)
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()));
  }

  private Optional<URI> endpoint(String service) {
    String all = environment.get("AWS_ENDPOINT_URL");
    return Optional.ofNullable(environment.getOrDefault("AWS_ENDPOINT_URL_" + service, all))
        .map(URI::create);
  }

  /**
   * The two ways Lambda gives credentials, the second under SnapStart; the default chain would try
   * files first.
   */
  private static AwsCredentialsProvider real(Map<String, String> environment) {
    return environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
        ? ContainerCredentialsProvider.create()
        : () -> ofVariables(environment);
  }

  private static AwsCredentials ofVariables(Map<String, String> environment) {
    String id = environment.get("AWS_ACCESS_KEY_ID");
    String secret = environment.get("AWS_SECRET_ACCESS_KEY");
    String token = environment.get("AWS_SESSION_TOKEN");
    if (id == null || secret == null) {
      throw new IllegalStateException("the environment has no AWS credentials");
    }
    return token == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }
}
