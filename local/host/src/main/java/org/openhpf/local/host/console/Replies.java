package org.openhpf.local.host.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openhpf.local.cloud.signin.OAuthParameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON answers of the console and the sandboxes. */
public final class Replies {
  private static final int LONGEST_FORM = 16 * 1024;

  private Replies() {}

  /** {@code {"items": [...]}}. */
  static void items(ServerResponse response, List<?> items) {
    json(response, Map.of("items", items));
  }

  public static void json(ServerResponse response, Object body) {
    send(response, "application/json", body);
  }

  /**
   * RFC 9457.
   *
   * @param type kebab-case name
   */
  public static void problem(ServerResponse response, int status, String type, String detail) {
    response.status(status);
    send(
        response,
        "application/problem+json",
        Map.of(
            "type",
            "/problems/" + type,
            "title",
            type.replace('-', ' '),
            "status",
            status,
            "detail",
            detail));
  }

  private static void send(ServerResponse response, String type, Object body) {
    response.header(HeaderNames.CONTENT_TYPE, type);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(JsonMapper.shared().writeValueAsBytes(body));
  }

  /**
   * The request's JSON; a missing node when it has no body.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  public static JsonNode body(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return MissingNode.getInstance();
    }
    try {
      return JsonMapper.shared().readTree(request.content().as(byte[].class));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the body is not JSON", e);
    }
  }

  /** The request's form; no parameters where it is none, or longer than 16 KiB. */
  public static OAuthParameters form(ServerRequest request) {
    try (InputStream content = request.content().inputStream()) {
      byte[] form = content.readNBytes(LONGEST_FORM + 1);
      String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
      boolean isForm = type.split(";")[0].strip().equals("application/x-www-form-urlencoded");
      // Too long or no form is as if nothing had been sent; the first thing missing is named.
      return OAuthParameters.parse(
          isForm && form.length <= LONGEST_FORM ? new String(form, StandardCharsets.UTF_8) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String query(ServerRequest request, String name) {
    return request.query().first(name).orElse("").strip();
  }

  /**
   * @throws IllegalArgumentException when {@code limit} is no number of 1 to {@code most}
   */
  static int limit(ServerRequest request, int usual, int most) {
    String text = query(request, "limit");
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException("limit must be a number from 1 to " + most);
    }
    return Integer.parseInt(text);
  }
}
