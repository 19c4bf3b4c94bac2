package org.openhpf.appointments.standing;

import java.util.Optional;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RequestKey;

/** The appeals of all people. */
public interface Appeals {

  /** How storing an appeal or its decision ended. */
  sealed interface Storing {
    /** It is stored, now or by an earlier request of the same key, as that one left it. */
    record Stored(Appeal appeal) implements Storing {}

    /** What it was decided on has changed: look again. */
    record Changed() implements Storing {}

    record RequestKeyReused() implements Storing {}
  }

  /** Stores an appeal against a pause that has none, with its audit record: all or none. */
  Storing submit(Appeal appeal, String channel, Optional<RequestKey> request);

  /**
   * Stores the decision of an open appeal with audit record and notification; where it is accepted,
   * the pause goes and its no-shows are forgiven: all or none.
   */
  Storing decide(Appeal decided, String officer, String channel, Optional<RequestKey> request);

  /** What an earlier request of this key led to. */
  Optional<Storing> before(RequestKey request);

  Optional<Appeal> find(String appealId);

  /**
   * A person's own, newest first.
   *
   * @param cursor id of the last one seen
   */
  Page<Appeal> of(String personId, int limit, Optional<String> cursor);

  /**
   * The open ones of all people, oldest first.
   *
   * @param cursor id of the last one seen, open or not
   */
  Page<Appeal> open(int limit, Optional<String> cursor);
}
