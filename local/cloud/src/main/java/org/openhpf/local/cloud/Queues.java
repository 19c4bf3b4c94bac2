package org.openhpf.local.cloud;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.Map;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** SQS: ElasticMQ in this process, in memory. Queues are created through the SQS API. */
public final class Queues implements StandIn {
  private final ActorSystem actors;
  private final SQSRestServer server;
  private final URI endpoint;

  private Queues(ActorSystem actors, SQSRestServer server, URI endpoint) {
    this.actors = actors;
    this.server = server;
    this.endpoint = endpoint;
  }

  /** Starts with no queues. Port 0 is any free one. */
  public static Queues start(int port) {
    QuietLogs.set();
    // Pekko writes to the console by itself; warnings are enough.
    var quiet =
        Map.of(
            "pekko.loglevel", "ERROR",
            "pekko.stdout-loglevel", "ERROR",
            "pekko.jvm-exit-on-fatal-error", "off",
            "pekko.daemonic", "on",
            // Long polls hold a connection each: one per poller of the host and more.
            "pekko.http.server.max-connections", "4096");
    var loader = Queues.class.getClassLoader();
    var actors =
        ActorSystem.create(
            "elasticmq",
            ConfigFactory.parseMap(quiet).withFallback(ConfigFactory.load(loader)),
            loader);
    var server =
        SQSRestServerBuilder.withActorSystem(actors)
            .withInterface("127.0.0.1")
            .withPort(port)
            .withAWSRegion(LocalCloud.REGION)
            .withAWSAccountId(LocalCloud.ACCOUNT)
            .start();
    int bound = server.waitUntilStarted().localAddress().getPort();
    return new Queues(actors, server, URI.create("http://127.0.0.1:" + bound));
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    // To wait for it takes 5 s whenever a client keeps its connection open.
    server.stopAndGetFuture().apply();
    actors.terminate();
  }
}
