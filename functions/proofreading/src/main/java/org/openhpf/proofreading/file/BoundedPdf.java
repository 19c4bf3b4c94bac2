package org.openhpf.proofreading.file;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.openhpf.kernel.Deadline;

/**
 * The bytes of a PDF file, which end when decoding them has taken too much time or memory. PDFBox
 * decodes a stream as a whole and bounds nothing; but it must read on to go on, and a few kilobytes
 * read inflate to a few megabytes at most.
 */
final class BoundedPdf extends RandomAccessReadBuffer {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Single bytes are read by the million. */
  private static final int SINGLE_READS = 4096;

  /** (design) That reading all of it may allocate; 300 dense pages take a third of it. */
  private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;

  private final long allocatedAtStart = THREADS.getCurrentThreadAllocatedBytes();
  private int singleReads;

  /** A bound was reached; the code says which. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Exceeded(String code) {
      super(code, null, false, false);
      this.code = code;
    }

    String code() {
      return code;
    }

    /** The library wraps what its input throws; null where it was something else. */
    static Exceeded in(Throwable failure) {
      for (Throwable each = failure; each != null; each = each.getCause()) {
        if (each instanceof Exceeded exceeded) {
          return exceeded;
        }
      }
      return null;
    }
  }

  BoundedPdf(byte[] content) {
    super(content);
  }

  /**
   * @throws Exceeded if it is over
   */
  void check() {
    if (THREADS.getCurrentThreadAllocatedBytes() - allocatedAtStart > MOST_BYTES) {
      throw new Exceeded("too-large");
    }
    if (Deadline.left().isZero()) {
      throw new Exceeded("took-too-long");
    }
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
