package org.openhpf.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhpf.identity.SignInDesk;
import org.openhpf.identity.SignInDesk.Reply;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Nobody learns by asking whether a phone has an account: what is answered, read, written and asked
 * of the pool is the same for the known and the unknown, two thousand of each.
 */
class SamePathTest {
  private static final int PROBES = 2_000;

  /** What one request showed: to its sender, and to whoever measures what it causes. */
  private record Trace(String replies, List<String> reads, List<String> pool) {}

  private final PrintStream printed = System.out;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final SignInDesk desk = new SignInDesk(this::observed);

  /** Four thousand lines of metrics tell nobody anything. */
  @BeforeEach
  void quiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void loud() {
    System.setOut(printed);
  }

  @Test
  void knownAndUnknownPhonesAreTheSameToWhoeverAsks() {
    for (int n = 0; n < PROBES; n++) {
      desk.makeKnown(known(n));
    }
    Map<Trace, Integer> ofKnown = new TreeMap<>(Comparator.comparing(Trace::toString));
    Map<Trace, Integer> ofUnknown = new TreeMap<>(Comparator.comparing(Trace::toString));
    for (int n = 0; n < PROBES; n++) {
      String address = "2001:db8::%x".formatted(n);
      ofKnown.merge(probe(known(n), address), 1, Integer::sum);
      ofUnknown.merge(probe(unknown(n), address + ":1"), 1, Integer::sum);
    }

    assertThat(ofKnown).hasSize(1).containsValue(PROBES);
    assertThat(ofUnknown).isEqualTo(ofKnown);
  }

  @Test
  void wrongAnswersAreTheSameTooUntilTheLock() {
    desk.makeKnown(known(1));

    assertThat(wrongAnswers(unknown(1))).isEqualTo(wrongAnswers(known(1)));
  }

  private List<Trace> wrongAnswers(String phone) {
    Reply started = desk.start(phone);
    var traces = new ArrayList<Trace>();
    for (int n = 0; n < 7; n++) {
      calls.clear();
      desk.pool.takeCalls();
      Reply wrong = desk.code(started.sessionId(), "x");
      traces.add(new Trace(normal(wrong, phone), List.copyOf(calls), desk.pool.takeCalls()));
    }
    return traces;
  }

  private Trace probe(String phone, String address) {
    calls.clear();
    desk.pool.takeCalls();
    Reply started = desk.start(phone, address);
    return new Trace(normal(started, phone), List.copyOf(calls), desk.pool.takeCalls());
  }

  private static String normal(Reply reply, String phone) {
    return (reply.status() + " " + reply.body())
        .replaceAll("\"(sessionId|instance|correlationId)\":\"[^\"]*\"", "\"$1\":\"...\"")
        .replace("****" + phone.substring(7), "****....");
  }

  private static String known(int n) {
    return "1380%07d".formatted(n);
  }

  private static String unknown(int n) {
    return "1381%07d".formatted(n);
  }

  /** The names of the calls, with kinds of keys, expressions and names of attributes. */
  private DynamoDbClient observed(DynamoDbClient real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments != null && arguments.length == 1) {
            calls.add(method.getName() + " " + shape(arguments[0]));
          }
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }

  private static String shape(Object request) {
    return switch (request) {
      case GetItemRequest get -> names(get.key());
      case PutItemRequest put -> names(put.item()) + put.conditionExpression();
      case UpdateItemRequest update ->
          names(update.key()) + update.updateExpression() + update.conditionExpression();
      case QueryRequest query ->
          query.keyConditionExpression() + names(query.expressionAttributeValues());
      case TransactWriteItemsRequest all ->
          all.transactItems().stream().map(SamePathTest::shape).toList().toString();
      case TransactWriteItem one when one.put() != null ->
          names(one.put().item()) + one.put().conditionExpression();
      case TransactWriteItem one when one.update() != null ->
          names(one.update().key())
              + one.update().updateExpression()
              + one.update().conditionExpression();
      default -> "batch"; // its keys are those of the transaction that follows
    };
  }

  /** Names of attributes, and of what kind the key is. */
  private static String names(Map<String, AttributeValue> item) {
    var names = new StringBuilder();
    for (String name : new TreeSet<>(item.keySet())) {
      String text = item.get(name).s();
      int end = text == null ? -1 : text.indexOf('#');
      boolean isKey = name.equals("pk") || name.equals("sk") || name.startsWith(":");
      names.append(name).append(isKey && end > 0 ? text.substring(0, end) : "").append(' ');
    }
    return names.toString();
  }
}
