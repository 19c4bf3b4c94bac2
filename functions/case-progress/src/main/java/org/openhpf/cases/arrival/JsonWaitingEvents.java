package org.openhpf.cases.arrival;

import java.util.ArrayList;
import org.openhpf.cases.dossier.Name;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.RecordDecoder;
import org.openhpf.kernel.NeverRetry;

/** As the queue carries them. */
public final class JsonWaitingEvents implements WaitingEvents {
  private static final RecordDecoder<IncomingEvent> DECODER = RecordDecoder.of(IncomingEvent.class);

  @Override
  public Name.Waiting write(IncomingEvent event) {
    return new Name.Waiting(event.eventId(), Json.write(event));
  }

  @Override
  public IncomingEvent read(Name.Waiting waiting) {
    var errors = new ArrayList<Problem.FieldError>();
    return DECODER
        .decode(Json.read(waiting.json()), false, "", errors)
        .orElseThrow(() -> new NeverRetry("a waiting event cannot be read: " + errors));
  }
}
