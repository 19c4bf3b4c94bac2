package org.openhpf.local.testing;

import static org.openhpf.local.testing.SamTemplate.map;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhpf.local.testing.SamTemplate.Resource;
import org.openhpf.local.testing.dynamodb.MemoryDynamoDb;
import org.openhpf.local.testing.dynamodb.MemoryKms;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The functions of one capability as template.yaml describes them, as {@link TestStack} has them,
 * but with tables and keys in the memory of this JVM: for simulations and benchmarks. Tables have
 * their logical ids for names. There are no queues: their variables hold their logical ids.
 *
 * <pre>{@code
 * var stack = MemoryStack.of(AppointmentsFunction.class, clock);
 * var environment = stack.environment("appointments-http");
 * var simulation = new Simulation(seed, FaultRates.of(0.2));
 * var dynamoDb = new SimulatedDynamoDb(stack.dynamoDb(), simulation);
 * var table = new Table(dynamoDb, environment.get("APPOINTMENT_TABLE"));
 * var keys = new DataKeys(stack.kms(), environment.get("DATA_KEY_ID"));
 * }</pre>
 */
public final class MemoryStack {
  /** Read once: a class of tests makes many of these. */
  private static final SamTemplate TEMPLATE = SamTemplate.read();

  private final MemoryDynamoDb dynamoDb;
  private final KmsClient kms = new MemoryKms();
  private final Map<String, Map<String, String>> environments = new TreeMap<>();

  private MemoryStack(Class<?> wiring, InstantSource time) {
    dynamoDb = new MemoryDynamoDb(time);
    TEMPLATE
        .resources("AWS::DynamoDB::Table")
        .map(StackTable::request)
        .forEach(dynamoDb::createTable);
    TEMPLATE
        .functions()
        .filter(function -> wiring.getName().equals(TEMPLATE.variables(function).get("MAIN_CLASS")))
        .forEach(function -> environments.put(function.kebab(), environment(function)));
    if (environments.isEmpty()) {
      throw new IllegalStateException("no function of template.yaml has MAIN_CLASS " + wiring);
    }
  }

  /**
   * @param wiring the capability's {@code ...Function} class
   * @param time the functions' clock, by which client request tokens are forgotten
   */
  public static MemoryStack of(Class<?> wiring, InstantSource time) {
    return new MemoryStack(wiring, time);
  }

  /** All the tables of the template. */
  public MemoryDynamoDb dynamoDb() {
    return dynamoDb;
  }

  public KmsClient kms() {
    return kms;
  }

  /** The names of the capability's functions, in kebab-case. */
  public List<String> functions() {
    return List.copyOf(environments.keySet());
  }

  /** The function's own variables; none that says where a service is. */
  public Map<String, String> environment(String function) {
    if (!environments.containsKey(function)) {
      throw new IllegalArgumentException("there is no function " + function);
    }
    return new HashMap<>(environments.get(function));
  }

  private Map<String, String> environment(Resource function) {
    var environment = new HashMap<String, String>();
    TEMPLATE.variables(function).forEach((name, value) -> environment.put(name, text(value)));
    return environment;
  }

  private String text(Object value) {
    if (!(value instanceof Map<?, ?>)) {
      return String.valueOf(value);
    }
    if (map(value).get("!If") != null) {
      return text(SamTemplate.list(map(value).get("!If")).get(1)); // what may be left out is there
    }
    String target = map(value).values().iterator().next().toString();
    return TEMPLATE.isParameter(target)
        ? TEMPLATE.parameterDefault(target)
        : SamTemplate.target(value);
  }
}
