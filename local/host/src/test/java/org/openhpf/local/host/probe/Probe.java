package org.openhpf.local.host.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
          case String halt when halt.startsWith("halt:") -> {
            System.out.println("the end is near");
            Runtime.getRuntime().halt(Integer.parseInt(halt.substring(5)));
            yield "";
          }
          case String file when file.startsWith("layer:") ->
              "\""
                  + Files.readString(Path.of(System.getenv("OPENHPF_LAYERS"), file.substring(6)))
                  + "\"";
          case String library when library.startsWith("load:") -> {
            load(library.substring(5));
            yield "\"loaded\"";
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

  @SuppressWarnings("restricted") // native code is what is tested
  private static void load(String library) {
    System.loadLibrary(library);
  }

  /** Also of an event whose body is JSON in a text. */
  private static String command(String json) {
    String event = json.replace("\\\"", "\"");
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
