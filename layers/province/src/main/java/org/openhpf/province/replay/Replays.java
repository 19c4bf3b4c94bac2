package org.openhpf.province.replay;

import java.util.Optional;
import org.openhpf.kernel.RequestKey;

/** Orders to send records again, in the capability's own table. */
public interface Replays {

  /** What became of an order. */
  sealed interface Ordered {
    record Done(Replay replay) implements Ordered {}

    /** Another order was made under this key. */
    record KeyReused() implements Ordered {}
  }

  /**
   * Stores an order with its audit record; the same request again gives the first one's.
   *
   * @param actor who gave it
   */
  Ordered order(Replay replay, Optional<RequestKey> request, String actor, String channel);

  Optional<Replay> find(String replayId);

  /** The oldest that is not finished. */
  Optional<Replay> unfinished();

  /**
   * @return false where another run has stored one since
   */
  boolean store(Replay next);
}
