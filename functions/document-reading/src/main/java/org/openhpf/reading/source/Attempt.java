package org.openhpf.reading.source;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.openhpf.kernel.Deadline;

/**
 * Runs a decoder over content nobody vouches for: whatever it throws says something of the content.
 */
final class Attempt {
  private Attempt() {}

  /** What may fail in any way. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * @throws RefusedException if it failed, and no other exception
   */
  static <T> T at(Bounds bounds, Work<T> work) {
    try {
      return Deadline.within(bounds.page(), work::run);
    } catch (InvalidPasswordException e) {
      throw new RefusedException(Refusal.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      throw new RefusedException(RefusedException.of(e));
    } catch (StackOverflowError e) {
      throw new RefusedException(Refusal.DAMAGED); // structures nested without end
    } catch (OutOfMemoryError e) {
      // Filters one upon another, which the bound of the input does not see between.
      throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
    } catch (NoClassDefFoundError e) {
      // Encrypted for somebody's certificate: the library for it is left off.
      throw new RefusedException(Refusal.ENCRYPTED);
    }
  }

  /** To be asked now and then by what may take long. */
  static void refuseIfLate() {
    if (Deadline.left().isZero()) {
      throw new RefusedException(Refusal.TOOK_TOO_LONG);
    }
  }
}
