package org.openhpf.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.openhpf.local.cloud.CloudService;

/**
 * Ports of the loopback. Services keep theirs from start to start: it is part of token issuers and
 * presigned URLs.
 */
final class Ports {
  private Ports() {}

  /** The port itself if nothing listens there, any free one for 0. */
  static int free(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "port " + wanted + " is in use: choose another with --port", e);
    }
  }

  private static boolean isFree(int port) {
    try {
      return free(port) == port;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The ports of services at an earlier start, as far as they are free. */
  static Map<CloudService, Integer> remembered(Path file) {
    Map<CloudService, Integer> ports = new EnumMap<>(CloudService.class);
    if (Files.exists(file)) {
      Properties kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (CloudService service : CloudService.values()) {
        int port = Integer.parseInt(kept.getProperty(service.name(), "0"));
        if (port != 0 && isFree(port)) {
          ports.put(service, port);
        }
      }
    }
    return ports;
  }

  /** {@code variables}: those that point an AWS SDK at the services. */
  static void remember(Path file, Map<String, String> variables) {
    Map<String, String> ports = new HashMap<>();
    for (CloudService service : CloudService.values()) {
      String endpoint = variables.get(HostCloud.variable(service));
      if (endpoint != null) {
        ports.put(service.name(), Integer.toString(URI.create(endpoint).getPort()));
      }
    }
    Properties kept = new Properties();
    kept.putAll(ports);
    try (var writer = Files.newBufferedWriter(file)) {
      kept.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
