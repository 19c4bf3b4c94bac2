package org.openhpf.local.host.http;

import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP request as API Gateway sees it.
 *
 * @param path decoded, as HTTP APIs route and deliver it: an encoded slash is a slash
 * @param rawQuery as sent, still encoded
 * @param headers names in lower case, several values joined by commas; without cookies
 */
record ApiRequest(
    String method,
    String path,
    String rawQuery,
    String protocol,
    String sourceIp,
    Map<String, String> headers,
    List<String> cookies,
    byte[] body) {
  /** API Gateway's limit, in bytes. */
  private static final int LONGEST_BODY = 10 * 1024 * 1024;

  /**
   * Reads a request and its body.
   *
   * @throws IllegalArgumentException when the path is malformed
   */
  static ApiRequest read(ServerRequest request) {
    Map<String, String> headers = new TreeMap<>();
    List<String> cookies = new ArrayList<>();
    for (Header header : request.headers()) {
      String name = header.headerName().lowerCase();
      if (name.equals("cookie")) {
        header.allValues().forEach(value -> cookies.addAll(List.of(value.split(";\\s*"))));
      } else {
        headers.put(name, String.join(",", header.allValues()));
      }
    }
    var prologue = request.prologue();
    return new ApiRequest(
        prologue.method().text(),
        decodedPath(prologue.uriPath().rawPath()),
        prologue.query().rawValue(),
        prologue.rawProtocol(),
        request.remotePeer().host(),
        headers,
        cookies,
        body(request));
  }

  /**
   * A body that is too long is read to its end and kept in part, for the refusal to reach a client
   * that still sends.
   */
  private static byte[] body(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream content = request.content().inputStream()) {
      byte[] body = content.readNBytes(LONGEST_BODY + 1);
      content.transferTo(OutputStream.nullOutputStream());
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isTooLong() {
    return body.length > LONGEST_BODY;
  }

  private static String decodedPath(String rawPath) {
    // URLDecoder is for forms, where + is a blank; in a path it is a plus.
    String path = URLDecoder.decode(rawPath.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (path.indexOf('\uFFFD') >= 0 || path.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the path is not UTF-8 text");
    }
    return path;
  }

  Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /**
   * Decoded parameters in the order of their first value; several values of a name are joined by
   * commas.
   */
  Map<String, String> queryParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&")) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters.merge(
            decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "", (a, b) -> a + "," + b);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray % stays what it is
    }
  }

  /** Characters of request line, header names and values together. */
  int headLength() {
    int length = method.length() + path.length() + rawQuery.length();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length + cookies.stream().mapToInt(String::length).sum();
  }

  /** Whether the body reaches the function as text; any other type does in base64. */
  boolean hasTextBody() {
    String type =
        header("content-type").orElse("text/plain").split(";")[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || List.of("application/json", "application/javascript", "application/xml").contains(type);
  }
}
