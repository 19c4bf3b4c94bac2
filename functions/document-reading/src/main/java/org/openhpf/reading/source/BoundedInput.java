package org.openhpf.reading.source;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF file, which end when decoding them has taken too much time or memory. PDFBox
 * decodes a stream as a whole and bounds nothing; but it must read on to go on, and a few kilobytes
 * read inflate to a few megabytes at most.
 */
final class BoundedInput extends RandomAccessReadBuffer {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Single bytes are read by the million. */
  private static final int SINGLE_READS = 4096;

  private final long most;
  private long allocatedAtStart;
  private int singleReads;

  /**
   * @param most bytes that may be allocated before the bound is begun anew
   */
  BoundedInput(byte[] content, long most) {
    super(content);
    this.most = most;
    begin();
  }

  /** From here on the whole bound may be used again. */
  void begin() {
    allocatedAtStart = THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * @throws RefusedException if it is over
   */
  void check() {
    if (THREADS.getCurrentThreadAllocatedBytes() - allocatedAtStart > most) {
      throw new RefusedException(Refusal.CONTENT_TOO_LARGE);
    }
    Attempt.refuseIfLate();
  }

  @Override
  public int read() throws IOException {
    if (++singleReads % SINGLE_READS == 0) {
      check();
    }
    return super.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    check();
    return super.read(buffer, offset, length);
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }
}
