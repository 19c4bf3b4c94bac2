package org.openhpf.appointments.booking;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client whose process is killed at one of its calls: before it is made, or before its reply. */
public final class KilledDynamo {
  private final DynamoDbClient client;
  private final AtomicInteger calls = new AtomicInteger();

  /** The end of the process: no adapter catches it. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param lastCall from 1
   * @param effective whether that call still has its effect
   */
  public KilledDynamo(DynamoDbClient real, int lastCall, boolean effective) {
    client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  int call = calls.incrementAndGet();
                  if (call > lastCall || call == lastCall && !effective) {
                    throw new Killed();
                  }
                  try {
                    Object reply = method.invoke(real, arguments);
                    if (call == lastCall) {
                      throw new Killed();
                    }
                    return reply;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  public DynamoDbClient client() {
    return client;
  }

  /** How many calls were asked for. */
  public int calls() {
    return calls.get();
  }
}
