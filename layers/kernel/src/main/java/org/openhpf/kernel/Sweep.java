package org.openhpf.kernel;

import java.util.Optional;

/**
 * Long or repeated work in steps, each of which may be done twice without harm.
 *
 * @param <I> record of the schedule's input
 */
public interface Sweep<I extends Record> {

  /**
   * What was done.
   *
   * @param cursor where the next step, or the next run, goes on
   * @param done items this step worked on
   * @param finished whether this run has nothing left to do
   */
  record Step(String cursor, int done, boolean finished) {}

  /** Under this name its checkpoint is kept; inputs that ask for different work differ in it. */
  String checkpoint(I input);

  Step advance(Optional<String> cursor, I input);
}
