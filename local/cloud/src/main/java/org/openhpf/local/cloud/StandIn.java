package org.openhpf.local.cloud;

import java.net.URI;

/** One service of AWS on this machine. */
public sealed interface StandIn extends AutoCloseable
    permits DynamoDbLocal, Queues, Objects, Keys, UserPool {
  /** Where it answers: {@code http://127.0.0.1:PORT}. */
  URI endpoint();

  /** Stops it; what it kept in memory is gone. */
  @Override
  void close();
}
