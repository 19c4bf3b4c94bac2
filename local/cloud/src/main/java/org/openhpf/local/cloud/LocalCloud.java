package org.openhpf.local.cloud;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The stand-ins of one machine, started side by side and stopped together. */
public final class LocalCloud implements AutoCloseable {
  public static final String REGION = "us-east-1";
  public static final String ACCOUNT = "000000000000";

  /**
   * Always the same: objects are signed with them, across restarts. They open nothing outside this
   * machine.
   */
  public static final String ACCESS_KEY_ID = "openhpflocal";

  public static final String SECRET_ACCESS_KEY = "openhpf-local-secret";

  private final Map<CloudService, StandIn> running;

  private LocalCloud(Map<CloudService, StandIn> running) {
    this.running = running;
  }

  /**
   * Starts the services at once and returns when all of them answer; if one fails, the others are
   * stopped again.
   */
  public static LocalCloud start(CloudOptions options) {
    var starting = new EnumMap<CloudService, Future<StandIn>>(CloudService.class);
    var running = new EnumMap<CloudService, StandIn>(CloudService.class);
    var failures = new ArrayList<Throwable>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (CloudService service : EnumSet.copyOf(options.services())) {
        Callable<StandIn> start = () -> start(service, options);
        starting.put(service, threads.submit(start));
      }
    }
    starting.forEach(
        (service, future) -> {
          try {
            running.put(service, future.get());
          } catch (ExecutionException | InterruptedException e) {
            failures.add(e.getCause() == null ? e : e.getCause());
          }
        });
    var cloud = new LocalCloud(running);
    if (!failures.isEmpty()) {
      cloud.close();
      throw new IllegalStateException(
          "the local cloud did not start: " + failures.getFirst().getMessage(),
          failures.getFirst());
    }
    return cloud;
  }

  private static StandIn start(CloudService service, CloudOptions options) {
    int port = options.port(service);
    return switch (service) {
      case DYNAMODB ->
          options
              .state()
              .map(state -> DynamoDbLocal.onDisk(state.resolve("dynamodb"), port))
              .orElseGet(() -> DynamoDbLocal.inMemory(port));
      case SQS -> Queues.start(port);
      case S3 ->
          options
              .state()
              .map(
                  state -> Objects.onDisk(state.resolve("objects"), port, options.objectListener()))
              .orElseGet(() -> Objects.inMemory(port, options.objectListener()));
      case KMS ->
          options
              .state()
              .map(state -> Keys.onDisk(state.resolve("keys.json"), port))
              .orElseGet(() -> Keys.inMemory(port));
      case COGNITO ->
          options
              .state()
              .map(state -> UserPool.onDisk(state.resolve("user-pool.json"), port))
              .orElseGet(() -> UserPool.inMemory(port));
    };
  }

  /** Each accessor throws IllegalStateException if its service was not started. */
  public DynamoDbLocal dynamoDb() {
    return running(CloudService.DYNAMODB, DynamoDbLocal.class);
  }

  public Queues queues() {
    return running(CloudService.SQS, Queues.class);
  }

  public Objects objects() {
    return running(CloudService.S3, Objects.class);
  }

  public Keys keys() {
    return running(CloudService.KMS, Keys.class);
  }

  public UserPool userPool() {
    return running(CloudService.COGNITO, UserPool.class);
  }

  /** Where a service answers: {@code http://127.0.0.1:PORT}. */
  public URI endpoint(CloudService service) {
    return running(service, StandIn.class).endpoint();
  }

  /** The environment that points any AWS SDK at the running services; nothing else is in it. */
  public Map<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_ACCESS_KEY_ID", ACCESS_KEY_ID);
    environment.put("AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY);
    running.keySet().forEach(service -> environment.putAll(service.environment(endpoint(service))));
    return environment;
  }

  /** The system properties that point the SDK for Java at them, for clients built in this JVM. */
  public Map<String, String> systemProperties() {
    var properties = new LinkedHashMap<String, String>();
    properties.put("aws.region", REGION);
    properties.put("aws.accessKeyId", ACCESS_KEY_ID);
    properties.put("aws.secretAccessKey", SECRET_ACCESS_KEY);
    running.keySet().forEach(service -> properties.putAll(service.properties(endpoint(service))));
    return properties;
  }

  /** Stops everything; what is in memory is gone. */
  @Override
  public void close() {
    for (StandIn service : List.copyOf(running.values()).reversed()) {
      try {
        service.close();
      } catch (RuntimeException e) {
        System.getLogger("org.openhpf.local").log(System.Logger.Level.WARNING, "not stopped", e);
      }
    }
  }

  private <T extends StandIn> T running(CloudService service, Class<T> type) {
    StandIn found = running.get(service);
    if (found == null) {
      throw new IllegalStateException(service + " was not started");
    }
    return type.cast(found);
  }
}
