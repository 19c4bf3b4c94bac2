package org.openhpf.local.host.events;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.local.cloud.LocalCloud;
import org.openhpf.local.cloud.S3ObjectEvent;
import org.openhpf.local.host.Invoker;
import org.openhpf.local.host.Template;
import org.openhpf.local.host.events.object.BucketNotifications;
import org.openhpf.local.host.events.queue.QueuePoller;
import org.openhpf.local.host.events.schedule.Schedules;
import org.openhpf.local.host.events.stream.StreamPoller;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.QueueSource;
import org.openhpf.local.host.template.StreamSource;
import org.openhpf.local.host.template.TableResource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Everything but HTTP that starts the functions of a template. */
public final class EventSources implements AutoCloseable {
  private static final String LAMBDA_ARN =
      "arn:aws:lambda:" + LocalCloud.REGION + ":" + LocalCloud.ACCOUNT + ":function:";
  private static final String SCHEDULE_ARN =
      "arn:aws:scheduler:" + LocalCloud.REGION + ":" + LocalCloud.ACCOUNT + ":schedule/default/";

  /** Clients of the cloud, whose tables and queues exist already. */
  public record Clients(SqsClient sqs, DynamoDbClient dynamo, DynamoDbStreamsClient streams) {}

  private final Clients clients;
  private final Map<String, QueueResource> queues;
  private final Map<String, TableResource> tables;
  private final BucketNotifications buckets;
  private final Schedules schedules;
  private final List<QueuePoller> queuePollers = new ArrayList<>();
  private final List<StreamPoller> streamPollers = new ArrayList<>();

  /**
   * @param functions those that run; events of the others wait in their queues and streams
   * @param clock that can be moved; schedules follow it
   * @param stateFolder keeps checkpoints, runs of schedules and undelivered object events
   * @throws IllegalArgumentException when a filter pattern or a schedule is not one we know
   */
  public EventSources(
      Template template,
      List<FunctionResource> functions,
      Clients clients,
      Invoker invoker,
      InstantSource clock,
      Path stateFolder) {
    this.clients = clients;
    this.queues =
        template.queues().stream().collect(Collectors.toMap(QueueResource::logicalId, q -> q));
    this.tables =
        template.tables().stream().collect(Collectors.toMap(TableResource::logicalId, t -> t));
    this.buckets =
        new BucketNotifications(
            template.buckets(), this::send, InstantSource.system(), stateFolder);
    this.schedules =
        new Schedules(
            functions,
            invoker,
            clock,
            SCHEDULE_ARN,
            this::sendDeadLetter,
            new StateFile(stateFolder.resolve("schedules.json")));
    for (FunctionResource function : functions) {
      for (QueueSource source : function.events(QueueSource.class)) {
        queuePollers.add(
            new QueuePoller(
                clients.sqs,
                queues.get(source.queue()),
                source,
                function.logicalId(),
                invoker,
                buckets::deleted));
      }
      for (StreamSource source : function.events(StreamSource.class)) {
        streamPollers.add(streamPoller(function, source, invoker, stateFolder));
      }
    }
  }

  private StreamPoller streamPoller(
      FunctionResource function, StreamSource source, Invoker invoker, Path stateFolder) {
    String table = tables.get(source.table()).name();
    String streamArn =
        clients.dynamo.describeTable(r -> r.tableName(table)).table().latestStreamArn();
    var mapping =
        new StreamPoller.Mapping(
            function.logicalId(), LAMBDA_ARN + function.name(), streamArn, source);
    return new StreamPoller(
        clients.streams,
        mapping,
        invoker,
        document -> source.onFailureQueue().ifPresent(queue -> send(queue, document)),
        stateFolder);
  }

  public void start() {
    buckets.start();
    queuePollers.forEach(QueuePoller::start);
    streamPollers.forEach(StreamPoller::start);
    schedules.start();
  }

  /** For the console. */
  public Schedules schedules() {
    return schedules;
  }

  /** Tells of an object that was written or removed. */
  public void objectChanged(S3ObjectEvent event) {
    buckets.changed(event);
  }

  private String send(String queue, String body) {
    String url = queues.get(queue).url();
    return clients.sqs.sendMessage(r -> r.queueUrl(url).messageBody(body)).messageId();
  }

  private void sendDeadLetter(String queue, String body, Map<String, String> attributes) {
    Map<String, MessageAttributeValue> values =
        attributes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    clients.sqs.sendMessage(
        r -> r.queueUrl(queues.get(queue).url()).messageBody(body).messageAttributes(values));
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  @Override
  public void close() {
    schedules.close();
    streamPollers.forEach(StreamPoller::close);
    queuePollers.forEach(QueuePoller::close);
  }
}
