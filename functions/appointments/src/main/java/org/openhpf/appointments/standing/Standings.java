package org.openhpf.appointments.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has missed what, and whose booking is paused. */
public interface Standings {

  /** How recording a no-show ended. */
  enum Recording {
    DONE,
    /** It is not booked any more, or elsewhere; perhaps recorded by another run. */
    NOT_BOOKED,
    /** Something else was recorded of the person meanwhile: it is to be decided anew. */
    CHANGED
  }

  /**
   * What a person sees of himself.
   *
   * @param noShows newest first, without the forgiven ones
   * @param pause in force or over; empty: none
   */
  record Own(List<NoShow> noShows, Optional<Pause> pause) {
    public Own {
      noShows = List.copyOf(noShows);
    }
  }

  /** Of whoever should have come. */
  Standing of(MissedVisit visit);

  /**
   * Makes the appointment a no-show and orders the pause, with audit record and notification: all
   * or none.
   *
   * @param decidedOn what the pause, or that there is none, was decided on
   */
  Recording record(MissedVisit visit, Standing decidedOn, Optional<Pause> pause, Instant at);

  Own ofPerson(String personId);

  /** The person's last pause, in force or over. */
  Optional<Pause> pauseOf(String personId);
}
