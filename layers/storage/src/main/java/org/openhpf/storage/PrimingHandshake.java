package org.openhpf.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/**
 * TLS, warmed with the service itself, as nobody else has a certificate that is trusted: one
 * request of nothing, without credentials, on a connection that is closed. Of the session, which a
 * snapshot would give to every environment, nothing stays.
 */
final class PrimingHandshake {
  private static final int MILLIS = 1_000;
  private static final AtomicBoolean DONE = new AtomicBoolean();

  private PrimingHandshake() {}

  /**
   * Once in a process.
   *
   * @param service what is to be primed; a failure is not worth more than a slower first call
   */
  static void with(URI service) throws IOException {
    if (!"https".equals(service.getScheme()) || DONE.getAndSet(true)) {
      return;
    }
    var connection = (HttpURLConnection) service.resolve("/").toURL().openConnection();
    connection.setConnectTimeout(MILLIS);
    connection.setReadTimeout(MILLIS);
    connection.setRequestProperty("Connection", "close");
    try (InputStream reply =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      if (reply != null) {
        reply.readAllBytes();
      }
    } finally {
      connection.disconnect();
      forgetSessions();
    }
  }

  private static void forgetSessions() {
    try {
      SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
      for (byte[] id : Collections.list(sessions.getIds())) {
        SSLSession session = sessions.getSession(id);
        if (session != null) {
          session.invalidate();
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
