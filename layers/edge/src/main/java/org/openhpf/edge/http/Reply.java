package org.openhpf.edge.http;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a route answers.
 *
 * @param status HTTP status code
 * @param headers beside those edge adds (content type, correlation id, caching)
 * @param body a record, written as JSON, or {@link TextBody}; empty for none
 * @param cookies set at the client
 */
public record Reply(
    int status, Map<String, String> headers, Optional<Object> body, List<Cookie> cookies) {

  public Reply {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  public Reply(int status, Map<String, String> headers, Optional<Object> body) {
    this(status, headers, body, List.of());
  }

  public static Reply ok(Object body) {
    return new Reply(200, Map.of(), Optional.of(body));
  }

  /** 200 with a text that is no JSON, of a route that {@link Route.Draft#answersText}. */
  public static Reply text(String contentType, String text) {
    return new Reply(200, Map.of(), Optional.of(new TextBody(contentType, text, false)));
  }

  /** 200 with bytes, of a route that {@link Route.Draft#answersBytes}; at most 4 MB. */
  public static Reply bytes(String contentType, byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return new Reply(200, Map.of(), Optional.of(new TextBody(contentType, base64, true)));
  }

  /** 201 with the new resource and where to find it. */
  public static Reply created(String location, Object body) {
    return new Reply(201, Map.of("location", location), Optional.of(body));
  }

  public static Reply noContent() {
    return new Reply(204, Map.of(), Optional.empty());
  }

  public static Reply problem(Problem problem) {
    return new Reply(problem.status(), Map.of(), Optional.of(problem));
  }

  public Reply with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, cookies);
  }

  public Reply with(Cookie cookie) {
    var more = new ArrayList<>(cookies);
    more.add(cookie);
    return new Reply(status, headers, body, more);
  }
}
