package org.openhpf.local.cloud;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
 * One cloud in memory (DynamoDB, SQS, KMS, and S3 once it is asked for) for all the tests of a JVM:
 * started by the first that asks, ended with the JVM. Each test class makes tables and queues of
 * its own, so tests neither see nor wait for one another.
 */
public final class TestCloud {
  private static final int DYNAMODB_NAME_LIMIT = 255;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final LocalCloud cloud;
  private final DynamoDbClient dynamoDb;
  private final SqsClient sqs;
  private final List<Consumer<S3ObjectEvent>> listeners = new CopyOnWriteArrayList<>();
  private final LazyObjects objects = new LazyObjects();

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
    var environment = new LinkedHashMap<>(cloud.environment());
    if (objects.isStarted()) {
      environment.putAll(CloudService.S3.environment(objects.get().endpoint()));
    }
    return environment;
  }

  /** The shared buckets; started by the first test that asks, as most have none. */
  public Objects objects() {
    return objects.get();
  }

  /** Hears of the objects of all buckets from now on. */
  public void listen(Consumer<S3ObjectEvent> listener) {
    listeners.add(listener);
  }

  /**
   * Creates a bucket for one test class.
   *
   * @return its real name
   */
  public String createBucket(Class<?> test, String name) {
    String unique = uniqueName(test, name.toLowerCase(Locale.ROOT), 63).replace('_', '-');
    objects.get().createBucket(unique);
    return unique;
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

  private final class LazyObjects {
    private Objects started;

    synchronized Objects get() {
      if (started == null) {
        started = Objects.inMemory(0, event -> listeners.forEach(each -> each.accept(event)));
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      }
      return started;
    }

    synchronized boolean isStarted() {
      return started != null;
    }
  }

  private static final class Shared {
    static final TestCloud CLOUD = new TestCloud();
  }
}
