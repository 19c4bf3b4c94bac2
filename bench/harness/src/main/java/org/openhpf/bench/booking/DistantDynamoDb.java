package org.openhpf.bench.booking;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB as far away as AWS's is, so that those who book at once meet. */
final class DistantDynamoDb {
  private static final int NEAREST_MILLIS = 2;
  private static final int FARTHEST_MILLIS = 8;

  private DistantDynamoDb() {}

  /** Every call takes that long to get there, and that long to come back. */
  static DynamoDbClient of(DynamoDbClient near) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              travel();
              try {
                return method.invoke(near, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                travel();
              }
            });
  }

  private static void travel() throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(NEAREST_MILLIS, FARTHEST_MILLIS));
  }
}
