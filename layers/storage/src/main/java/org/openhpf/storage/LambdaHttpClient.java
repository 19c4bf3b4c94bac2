package org.openhpf.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's client over {@link HttpURLConnection} (the smallest there is), fit for our functions:
 *
 * <ul>
 *   <li>its time-outs are those of the attempt at hand;
 *   <li>while an environment is primed before its snapshot, every call gets an empty reply from the
 *       loopback: the whole client is warm, and no connection or row of a real table gets into the
 *       snapshot.
 * </ul>
 */
final class LambdaHttpClient implements SdkHttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(1);

  private final SdkHttpClient real = UrlConnectionHttpClient.create(LambdaHttpClient::connection);

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return Priming.active()
        ? new PrimingRequest(real, request)
        : new Call(real.prepareRequest(request));
  }

  private static HttpURLConnection connection(URI uri) {
    try {
      var connection = (HttpURLConnection) uri.toURL().openConnection();
      int millis = Math.max(1, (int) Attempts.time().toMillis()); // 0 would be for ever
      connection.setConnectTimeout(Math.min(millis, (int) CONNECT.toMillis()));
      connection.setReadTimeout(millis);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String clientName() {
    return real.clientName();
  }

  @Override
  public void close() {
    real.close();
  }

  private record Call(ExecutableHttpRequest real) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      try {
        return real.call();
      } catch (UncheckedIOException e) {
        // Of a connection that was closed at the end of its time: the SDK knows checked ones only.
        throw e.getCause();
      }
    }

    @Override
    public void abort() {
      real.abort();
    }
  }
}
