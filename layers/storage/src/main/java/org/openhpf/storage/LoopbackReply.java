package org.openhpf.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A server on the loopback that answers one request and is gone, connection and all. While an
 * environment is primed, calls of AWS services end here: HTTP is warmed too, and nothing of it is
 * left for the snapshot.
 */
final class LoopbackReply implements AutoCloseable {
  private final ServerSocket server;
  private final Thread thread;

  /**
   * @param json what it answers, with status 200
   */
  LoopbackReply(String json) {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    thread = Thread.ofPlatform().daemon().start(() -> answer(body));
  }

  int port() {
    return server.getLocalPort();
  }

  private void answer(byte[] body) {
    try (Socket client = server.accept()) {
      boolean headAlone = skipRequest(new BufferedInputStream(client.getInputStream()));
      var checksum = new CRC32(); // as DynamoDB sends it, so that checking it is warm
      checksum.update(body);
      String head =
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
              + (headAlone ? "" : "x-amz-crc32: " + checksum.getValue() + "\r\n")
              + ("Content-Length: " + body.length + "\r\n\r\n");
      client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      if (!headAlone) {
        client.getOutputStream().write(body);
      }
    } catch (IOException e) {
      // Whoever calls meets a closed connection and says so.
    }
  }

  /** Whether it asks for the head alone. */
  private static boolean skipRequest(InputStream request) throws IOException {
    long length = 0;
    String first = line(request);
    for (String line = first; !line.isEmpty(); line = line(request)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(line.substring("content-length:".length()).strip());
      }
    }
    request.skipNBytes(length);
    return first.startsWith("HEAD ");
  }

  /** Without its CR LF. */
  private static String line(InputStream request) throws IOException {
    var line = new StringBuilder();
    for (int c = request.read(); c != '\n' && c >= 0; c = request.read()) {
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      server.close();
      thread.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
