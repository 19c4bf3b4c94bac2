package org.openhpf.reading;

import java.util.Map;
import org.openhpf.edge.FunctionBeans;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.reading.kind.DocumentPageReader;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.source.Bounds;
import org.openhpf.reading.source.Documents;
import org.openhpf.storage.Clients;
import org.openhpf.storage.DataKeys;
import org.openhpf.storage.Sealer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Wires the reading of documents (图像识别): one queue of orders, no table. */
public final class ReadingFunction
    implements ApplicationContextInitializer<GenericApplicationContext> {
  private final Map<String, String> environment;

  /** As Lambda runs it. */
  public ReadingFunction() {
    this(System.getenv());
  }

  /**
   * @param environment the variables of template.yaml
   */
  public ReadingFunction(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    FunctionBeans.in(context).queue("reading", () -> orders(environment));
  }

  private static QueueFunction<ReadingOrder> orders(Map<String, String> environment) {
    var clients = new Clients(environment);
    var sealer = new Sealer(new DataKeys(clients.kms(), environment.get("DATA_KEY_ID")));
    Layers layers = Layers.of(environment);
    var read =
        new ReadDocument(
            new S3ReadingStore(clients.s3(), environment.get("DOCUMENT_BUCKET"), sealer),
            new SqsResultNotices(clients.sqs(), environment.get("READING_RESULT_QUEUE_URL")),
            new Documents(Bounds.USUAL, layers.find("fonts/DroidSansFallbackFull.ttf")),
            new DocumentPageReader(layers));
    return new QueueFunction<>(ReadingOrder.class, message -> read.read(message.body()));
  }
}
