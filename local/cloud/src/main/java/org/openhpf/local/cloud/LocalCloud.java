package org.openhpf.local.cloud;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

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

  private final Map<CloudService, AutoCloseable> running;

  private LocalCloud(Map<CloudService, AutoCloseable> running) {
    this.running = running;
  }

  /**
   * What to start.
   *
   * @param state where it is kept from one start to the next; empty = everything in memory
   * @param services which services
   * @param ports the ports of those that are to have a certain one; the others get any free one
   * @param objectListener hears of every write and deletion in S3, see {@link Objects}
   */
  public record Options(
      Optional<Path> state,
      Set<CloudService> services,
      Map<CloudService, Integer> ports,
      Consumer<S3ObjectEvent> objectListener) {
    public Options {
      services = Set.copyOf(services);
      ports = Map.copyOf(ports);
    }

    /** Everything in memory, on free ports. */
    public static Options inMemory(CloudService... services) {
      return new Options(Optional.empty(), Set.of(services), Map.of(), event -> {});
    }

    /** State under a folder, made if missing; on free ports. Queues are in memory even so. */
    public static Options onDisk(Path state, CloudService... services) {
      return new Options(Optional.of(state), Set.of(services), Map.of(), event -> {});
    }

    /** The same with a service on a certain port. */
    public Options onPort(CloudService service, int port) {
      var all = new EnumMap<CloudService, Integer>(CloudService.class);
      all.putAll(ports);
      all.put(service, port);
      return new Options(state, services, all, objectListener);
    }

    /** The same with somebody who listens to S3. */
    public Options withObjectListener(Consumer<S3ObjectEvent> listener) {
      return new Options(state, services, ports, listener);
    }

    private int port(CloudService service) {
      return ports.getOrDefault(service, 0);
    }
  }

  /**
   * Starts the services at once and returns when all of them answer; if one fails, the others are
   * stopped again.
   */
  public static LocalCloud start(Options options) {
    var starting = new EnumMap<CloudService, Future<AutoCloseable>>(CloudService.class);
    var running = new EnumMap<CloudService, AutoCloseable>(CloudService.class);
    var failures = new ArrayList<Throwable>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (CloudService service : EnumSet.copyOf(options.services())) {
        Callable<AutoCloseable> start = () -> start(service, options);
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

  private static AutoCloseable start(CloudService service, Options options) {
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
    return switch (service) {
      case DYNAMODB -> dynamoDb().endpoint();
      case SQS -> queues().endpoint();
      case S3 -> objects().endpoint();
      case KMS -> keys().endpoint();
      case COGNITO -> userPool().endpoint();
    };
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
    for (AutoCloseable service : List.copyOf(running.values()).reversed()) {
      try {
        service.close();
      } catch (Exception e) {
        System.getLogger("org.openhpf.local").log(System.Logger.Level.WARNING, "not stopped", e);
      }
    }
  }

  private <T> T running(CloudService service, Class<T> type) {
    AutoCloseable found = running.get(service);
    if (found == null) {
      throw new IllegalStateException(service + " was not started");
    }
    return type.cast(found);
  }
}
