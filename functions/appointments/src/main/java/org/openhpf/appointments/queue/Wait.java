package org.openhpf.appointments.queue;

/**
 * A predicted wait, in whole minutes: as likely longer as shorter than {@code minutes}, and in four
 * of five cases between {@code atLeast} and {@code atMost}.
 */
public record Wait(int minutes, int atLeast, int atMost) {
  public Wait {
    if (atLeast < 0 || minutes < atLeast || atMost < minutes) {
      throw new IllegalArgumentException("no interval around a wait");
    }
  }
}
