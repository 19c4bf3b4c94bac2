package org.openhpf.storage;

import java.io.IOException;
import java.net.InetAddress;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A call of a service that ends on the loopback, with an empty reply. */
record PrimingRequest(SdkHttpClient real, HttpExecuteRequest request)
    implements ExecutableHttpRequest {

  /** A query that finds nothing; other calls know none of these members, and skip them. */
  private static final String NOTHING =
      """
      {"Count":0,"ScannedCount":0,"Items":[]}""";

  @Override
  public HttpExecuteResponse call() throws IOException {
    PrimingHandshake.with(request.httpRequest().getUri());
    try (var loopback = new LoopbackReply(NOTHING)) {
      var redirected =
          request.httpRequest().toBuilder()
              .protocol("http")
              .host(InetAddress.getLoopbackAddress().getHostAddress())
              .port(loopback.port())
              .build();
      return real.prepareRequest(
              HttpExecuteRequest.builder()
                  .request(redirected)
                  .contentStreamProvider(request.contentStreamProvider().orElse(null))
                  .build())
          .call();
    }
  }

  @Override
  public void abort() {
    // It waits for nobody.
  }
}
