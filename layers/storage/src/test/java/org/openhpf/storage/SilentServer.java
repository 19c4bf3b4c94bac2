package org.openhpf.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections and never finishes an answer: says nothing, or a byte now and then. */
final class SilentServer implements AutoCloseable {
  private final ServerSocket listener;
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final boolean trickles;

  private SilentServer(boolean trickles) {
    this.trickles = trickles;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  static SilentServer silent() {
    return new SilentServer(false);
  }

  /** Each byte comes well before a read would time out. */
  static SilentServer trickling() {
    return new SilentServer(true);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.incrementAndGet();
        open.add(socket);
        if (trickles) {
          Thread.ofVirtual().start(() -> trickle(socket));
        }
      } catch (IOException e) {
        // Closed: the loop ends.
      }
    }
  }

  private static void trickle(Socket socket) {
    try (socket) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Endless: ".getBytes());
      while (true) {
        socket.getOutputStream().write('a');
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
