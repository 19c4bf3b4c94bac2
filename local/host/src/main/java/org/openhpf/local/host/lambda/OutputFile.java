package org.openhpf.local.host.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The output of an environment, which writes it to a file. When the environment asks for the next
 * invocation, all it said of the last one is in the file: through a pipe it could still be on its
 * way, and would be logged after its REPORT.
 */
final class OutputFile implements AutoCloseable {
  /** A file longer than this is begun anew. */
  private static final long LONGEST = 16L * 1024 * 1024;

  private final Path path;
  private final FileChannel file;
  private final Consumer<String> lines;
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

  /** {@code lines} takes each line as it is read. */
  OutputFile(Path path, Consumer<String> lines) {
    this.path = path;
    this.lines = lines;
    try {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /** Hands over the lines written since the last time. */
  synchronized void read() {
    ByteBuffer buffer = ByteBuffer.allocate(8192);
    try {
      while (file.isOpen() && file.read(buffer.clear()) > 0) {
        for (buffer.flip(); buffer.hasRemaining(); ) {
          byte next = buffer.get();
          if (next == '\n') {
            handOver();
          } else {
            unfinished.write(next);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handOver() {
    String line = unfinished.toString(StandardCharsets.UTF_8);
    unfinished.reset();
    lines.accept(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }

  /** Keeps the file short; only while nobody writes to it. */
  synchronized void shorten() {
    try {
      if (file.isOpen() && file.position() > LONGEST) {
        file.truncate(0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the rest, be it a whole line or not. */
  @Override
  public synchronized void close() {
    read();
    if (unfinished.size() > 0) {
      handOver();
    }
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
