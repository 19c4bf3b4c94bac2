package org.openhpf.local.cloud;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * One cloud in memory (DynamoDB, SQS, KMS) for all the tests of a JVM: started by the first that
 * asks, ended with the JVM. Each test class makes tables and queues of its own, so tests neither
 * see nor wait for one another.
 */
public final class TestCloud {
  private static final int DYNAMODB_NAME_LIMIT = 255;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final LocalCloud cloud;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;

  private TestCloud() {
    cloud =
        LocalCloud.start(
            CloudOptions.inMemory(CloudService.DYNAMODB, CloudService.SQS, CloudService.KMS));
    Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
    dynamoDb =
        configure(DynamoDbClient.builder(), CloudService.DYNAMODB)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    sqs =
        configure(SqsClient.builder(), CloudService.SQS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** The one cloud of this JVM. */
  public static TestCloud shared() {
    return Shared.CLOUD;
  }

  /** The services themselves. */
  public LocalCloud cloud() {
    return cloud;
  }

  /** What a function would find in its environment. */
  public Map<String, String> environment() {
    return cloud.environment();
  }

  /**
   * From now on SDK clients built in this JVM without any configuration, as functions build theirs,
   * find this cloud. Sets system properties and leaves them.
   */
  public void serveDefaultClients() {
    cloud.systemProperties().forEach(System::setProperty);
  }

  /** A client of the shared tables. */
  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  /** A client of the shared queues. */
  public SqsClient sqs() {
    return sqs;
  }

  /** Points the builder of any SDK client at one of the services. */
  public <B extends AwsClientBuilder<B, ?>> B configure(B builder, CloudService service) {
    return configure(builder, cloud.endpoint(service));
  }

  /** Points the builder of any SDK client at an endpoint, a {@link FaultProxy} for instance. */
  public <B extends AwsClientBuilder<B, ?>> B configure(B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.of(LocalCloud.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    LocalCloud.ACCESS_KEY_ID, LocalCloud.SECRET_ACCESS_KEY)));
  }

  /**
   * Creates a table for one test class.
   *
   * @param request the table; its name becomes the end of the real, unique one
   * @return the real name
   */
  public String createTable(Class<?> test, CreateTableRequest request) {
    String name = uniqueName(test, request.tableName(), DYNAMODB_NAME_LIMIT);
    dynamoDb.createTable(request.toBuilder().tableName(name).build());
    return name;
  }

  /**
   * Creates a queue for one test class; a name that ends in {@code .fifo} makes a FIFO queue.
   *
   * @return its URL
   */
  public String createQueue(
      Class<?> test, String name, Map<QueueAttributeName, String> attributes) {
    boolean fifo = name.endsWith(".fifo");
    String base = fifo ? name.substring(0, name.length() - ".fifo".length()) : name;
    String unique = uniqueName(test, base, 75) + (fifo ? ".fifo" : "");
    return sqs.createQueue(request -> request.queueName(unique).attributes(attributes)).queueUrl();
  }

  private static String uniqueName(Class<?> test, String name, int limit) {
    String unique =
        test.getSimpleName().toLowerCase(Locale.ROOT) + "-" + NUMBER.incrementAndGet() + "-" + name;
    return unique.length() > limit ? unique.substring(unique.length() - limit) : unique;
  }

  private static final class Shared {
    static final TestCloud CLOUD = new TestCloud();
  }
}
