package org.openhpf.local.testing;

import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.cloud.TestCloud;
import org.openhpf.local.cloud.UserPool;
import org.openhpf.local.testing.SamTemplate.Resource;

/**
 * The functions of one capability as template.yaml describes them, with tables, queues, buckets and
 * keys of one test class alone: what a function lacks here it would lack on AWS.
 */
public final class TestStack {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** What {@code !Sub} puts the value of. */
  private static final Pattern NAMED = Pattern.compile("\\$\\{([A-Za-z:]+)}");

  private final SamTemplate template = SamTemplate.read();
  private final TestCloud cloud = TestCloud.shared();
  private final Map<String, Map<String, String>> environments = new TreeMap<>();
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, String> overrides = new HashMap<>();
  private final Class<?> test;

  private TestStack(Class<?> test, Class<?> wiring) {
    this.test = test;
    template
        .functions()
        .filter(function -> wiring.getName().equals(template.variables(function).get("MAIN_CLASS")))
        .forEach(function -> environments.put(function.kebab(), environment(function)));
    if (environments.isEmpty()) {
      throw new IllegalStateException("no function of template.yaml has MAIN_CLASS " + wiring);
    }
  }

  /**
   * @param wiring the capability's {@code ...Function} class
   */
  public static TestStack of(Class<?> test, Class<?> wiring) {
    return new TestStack(test, wiring);
  }

  /** The names of the capability's functions, in kebab-case. */
  public List<String> functions() {
    return List.copyOf(environments.keySet());
  }

  /** What the function would find in {@link System#getenv()}. */
  public Map<String, String> environment(String function) {
    if (!environments.containsKey(function)) {
      throw new IllegalArgumentException("there is no function " + function);
    }
    var all = new HashMap<>(cloud.environment());
    all.put("AWS_LAMBDA_FUNCTION_NAME", function);
    all.putAll(environments.get(function));
    all.putAll(overrides);
    return all;
  }

  /** The real name of a table, or bucket, or the URL of a queue, by its logical id. */
  public String name(String logicalId) {
    return made.computeIfAbsent(logicalId, id -> make(template.resource(id)));
  }

  /** A variable with another value than the template's, in all the functions. */
  public TestStack with(String variable, String value) {
    overrides.put(variable, value);
    return this;
  }

  /** The functions' clock begins at this moment and goes on, as the local host moves it. */
  public TestStack startingAt(Instant moment) {
    try {
      Path file = Files.createTempFile("openhpf-clock", "");
      file.toFile().deleteOnExit();
      Files.writeString(file, Duration.between(Instant.now(), moment).toString());
      return with(ChinaTime.CLOCK_FILE, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What has been put into the table's outbox is as the relay would leave it.
   *
   * @param table its logical id
   */
  public void markAllSent(String table) {
    var dynamoDb = cloud.dynamoDb();
    dynamoDb
        .scan(scan -> scan.tableName(name(table)).indexName("byUnsent"))
        .items()
        .forEach(
            row ->
                dynamoDb.updateItem(
                    update ->
                        update
                            .tableName(name(table))
                            .key(Map.of("pk", row.get("pk"), "sk", row.get("sk")))
                            .updateExpression("REMOVE unsent")));
  }

  private Map<String, String> environment(Resource function) {
    var environment = new HashMap<String, String>();
    template.variables(function).forEach((name, value) -> environment.put(name, text(value)));
    return environment;
  }

  private String text(Object value) {
    if (!(value instanceof Map<?, ?>)) {
      return String.valueOf(value);
    }
    var intrinsic = map(value).entrySet().iterator().next();
    if (intrinsic.getKey().equals("!If")) {
      return text(list(intrinsic.getValue()).get(1)); // a test stack has what may be left out
    }
    String target = intrinsic.getValue().toString();
    return switch (intrinsic.getKey()) {
      case "!Ref" -> reference(target);
      case "!GetAtt" -> name(target.substring(0, target.indexOf('.')));
      case "!Sub" ->
          NAMED
              .matcher(target)
              .replaceAll(named -> Matcher.quoteReplacement(reference(named.group(1))));
      default -> throw new IllegalStateException("a test stack cannot tell " + value);
    };
  }

  private String reference(String target) {
    if (target.startsWith("AWS::")) {
      return target; // its name says enough of it here
    }
    return template.isParameter(target) ? template.parameterDefault(target) : name(target);
  }

  private String make(Resource resource) {
    return switch (resource.type()) {
      case "AWS::DynamoDB::Table" -> cloud.createTable(test, StackTable.request(resource));
      case "AWS::SQS::Queue" -> cloud.createQueue(test, resource.id(), Map.of());
      case "AWS::S3::Bucket" -> cloud.createBucket(test, resource.id());
      case "AWS::KMS::Key", "AWS::KMS::Alias" ->
          cloud
              .cloud()
              .keys()
              .createKey("alias/" + test.getSimpleName() + NUMBER.incrementAndGet());
      case "AWS::Cognito::UserPool" -> UserPool.POOL_ID;
      case "AWS::Cognito::UserPoolClient" -> UserPool.CLIENT_ID;
      default -> throw new IllegalStateException("a test stack has no " + resource.type());
    };
  }
}
