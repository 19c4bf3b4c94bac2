package org.openhpf.storage;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.openhpf.kernel.Priming;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * While an environment is primed before its snapshot, answers every call with an empty reply: the
 * whole client is warm, and no connection, credential or row of a real table gets into the
 * snapshot.
 */
final class PrimableHttpClient implements SdkHttpClient {
  private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

  private final SdkHttpClient real;

  PrimableHttpClient(SdkHttpClient real) {
    this.real = real;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return Priming.active() ? new EmptyReply() : real.prepareRequest(request);
  }

  @Override
  public String clientName() {
    return real.clientName();
  }

  @Override
  public void close() {
    real.close();
  }

  private static final class EmptyReply implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(SdkHttpResponse.builder().statusCode(200).build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(EMPTY)))
          .build();
    }

    @Override
    public void abort() {
      // Nothing is under way.
    }
  }
}
