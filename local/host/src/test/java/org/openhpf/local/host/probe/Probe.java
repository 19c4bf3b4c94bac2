package org.openhpf.local.host.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A function that does what the event's {@code x-do} says; else it replies with the event itself,
 * in base64.
 */
public final class Probe implements RequestStreamHandler {
  private static int calls;

  public Probe() {
    if (System.getenv().containsKey("FAIL_INIT")) {
      throw new IllegalStateException("no start today");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String reply =
        switch (command(event)) {
          case "throw" -> throw new IllegalArgumentException("refused");
          case "crash" -> {
            Runtime.getRuntime().halt(3);
            yield "";
          }
          case "sleep" -> {
            pause(30_000);
            yield "";
          }
          case "nap" -> {
            pause(300);
            yield "\"" + ProcessHandle.current().pid() + "\"";
          }
          case "big" -> "\"" + "x".repeat(6_300_000) + "\"";
          case "almost-big" -> "\"" + "x".repeat(6_000_000) + "\"";
          case "log" -> {
            System.out.println("said by " + context.getAwsRequestId());
            yield "\"" + ++calls + "\"";
          }
          case "inferred" -> "{\"plain\":true}";
          case "text" -> "\"just text\"";
          case "no-type" -> "{\"statusCode\":200,\"body\":\"hm\"}";
          case "malformed" -> "{\"statusCode\":\"all fine\"}";
          case "rich" ->
              """
              {"statusCode":201,"headers":{"Location":"/things/1","X-Many":"a,b","Content-Type":"application/json"},
               "cookies":["a=1; Path=/","b=2"],"body":"{}"}""";
          case String variable when variable.startsWith("env:") ->
              "\"" + System.getenv().get(variable.substring(4)) + "\"";
          default ->
              "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},\"isBase64Encoded\":true,\"body\":\""
                  + Base64.getEncoder().encodeToString(event.getBytes(StandardCharsets.UTF_8))
                  + "\"}";
        };
    output.write(reply.getBytes(StandardCharsets.UTF_8));
  }

  private static String command(String event) {
    int at = event.indexOf("\"x-do\":\"");
    return at < 0 ? "" : event.substring(at + 8, event.indexOf('"', at + 8));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
