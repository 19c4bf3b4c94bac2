package org.openhpf.local.cloud;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message of HTTP/1.1 with a Content-Length, as SDKs and DynamoDB send them, read and written by
 * hand: a server library would not let go of a connection in the rude ways that {@link FaultProxy}
 * has to.
 *
 * @param startLine the request line or status line
 * @param headers by their names in lower case
 */
record HttpMessage(String startLine, Map<String, String> headers, byte[] body) {
  private static final int MAX_LINE = 16 * 1024;

  /** Reads the next message; empty if the connection ends before it. */
  static Optional<HttpMessage> read(InputStream input) throws IOException {
    String startLine = readLine(input);
    if (startLine.isEmpty()) {
      return Optional.empty();
    }
    var headers = new TreeMap<String, String>();
    for (String line = readLine(input); !line.isEmpty(); line = readLine(input)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (headers.containsKey("transfer-encoding")) {
      throw new IOException("chunked messages are not expected here");
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = input.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return Optional.of(new HttpMessage(startLine, headers, body));
  }

  /** Writes it in one go: two small packets would wait for each other's acknowledgement. */
  void write(OutputStream output) throws IOException {
    var head = new StringBuilder(startLine).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    var whole = new ByteArrayOutputStream();
    whole.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.write(body);
    whole.writeTo(output);
    output.flush();
  }

  private static String readLine(InputStream input) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = input.read(); next != '\n' && next >= 0; next = input.read()) {
      line.write(next);
      if (line.size() > MAX_LINE) {
        throw new IOException("header too long");
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
