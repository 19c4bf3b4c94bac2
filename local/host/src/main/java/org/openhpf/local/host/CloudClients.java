package org.openhpf.local.host;

import java.net.URI;
import java.util.Map;
import org.openhpf.local.cloud.CloudService;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The host's own clients of the cloud. */
record CloudClients(
    DynamoDbClient dynamo, DynamoDbStreamsClient streams, SqsClient sqs, S3Client s3, KmsClient kms)
    implements AutoCloseable {
  /** {@code variables}: as the functions get them. */
  static CloudClients of(Map<String, String> variables) {
    URI dynamo = HostCloud.endpoint(variables, CloudService.DYNAMODB);
    return new CloudClients(
        with(DynamoDbClient.builder(), dynamo, variables)
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        with(DynamoDbStreamsClient.builder(), dynamo, variables)
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        with(SqsClient.builder(), HostCloud.endpoint(variables, CloudService.SQS), variables)
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        with(S3Client.builder(), HostCloud.endpoint(variables, CloudService.S3), variables)
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build(),
        with(KmsClient.builder(), HostCloud.endpoint(variables, CloudService.KMS), variables)
            .httpClient(UrlConnectionHttpClient.create())
            .build());
  }

  private static <B extends AwsClientBuilder<B, ?>> B with(
      B builder, URI endpoint, Map<String, String> variables) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(variables.get("AWS_REGION")))
        .credentialsProvider(StaticCredentialsProvider.create(credentials(variables)));
  }

  private static AwsCredentials credentials(Map<String, String> variables) {
    String id = variables.get("AWS_ACCESS_KEY_ID");
    String secret = variables.get("AWS_SECRET_ACCESS_KEY");
    String session = variables.get("AWS_SESSION_TOKEN");
    return session == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, session);
  }

  @Override
  public void close() {
    dynamo.close();
    streams.close();
    sqs.close();
    s3.close();
    kms.close();
  }
}
