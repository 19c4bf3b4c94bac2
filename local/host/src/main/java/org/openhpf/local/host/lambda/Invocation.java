package org.openhpf.local.host.lambda;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.openhpf.local.host.InvocationReply;
import tools.jackson.databind.json.JsonMapper;

/** One event on its way through an environment. The first reply counts; later ones are too late. */
final class Invocation {
  /** Lambda's limit of a reply: 6 MB and a little. */
  static final int MAXIMUM_REPLY_BYTES = 6_291_556;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final String id = UUID.randomUUID().toString();
  private final byte[] event;
  private final CompletableFuture<InvocationReply> reply = new CompletableFuture<>();

  Invocation(byte[] event) {
    this.event = event;
  }

  String id() {
    return id;
  }

  byte[] event() {
    return event;
  }

  CompletableFuture<InvocationReply> reply() {
    return reply;
  }

  /** Takes the function's reply; false when it is beyond the limit, which fails the invocation. */
  boolean succeed(byte[] payload) {
    if (payload.length > MAXIMUM_REPLY_BYTES) {
      fail(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size ("
              + MAXIMUM_REPLY_BYTES
              + " bytes).");
      return false;
    }
    reply.complete(new InvocationReply(payload, Optional.empty()));
    return true;
  }

  /** The function threw. */
  void failUnhandled(byte[] errorDocument) {
    reply.complete(new InvocationReply(errorDocument, Optional.of("Unhandled")));
  }

  /** The sandbox around the function failed. */
  void fail(String errorType, String message) {
    var document = JSON.createObjectNode().put("errorType", errorType);
    document.put("errorMessage", "RequestId: " + id + " Error: " + message);
    byte[] payload = document.toString().getBytes(StandardCharsets.UTF_8);
    reply.complete(new InvocationReply(payload, Optional.of(errorType)));
  }

  /** As X-Ray writes it: {@code Root=1-<seconds>-<96 bits>;Parent=<64 bits>;Sampled=0}. */
  static String newTraceId() {
    HexFormat hex = HexFormat.of();
    var random = ThreadLocalRandom.current();
    String root = hex.toHexDigits((int) (System.currentTimeMillis() / 1000));
    String tail = hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextInt());
    return "Root=1-"
        + root
        + "-"
        + tail
        + ";Parent="
        + hex.toHexDigits(random.nextLong())
        + ";Sampled=0";
  }
}
