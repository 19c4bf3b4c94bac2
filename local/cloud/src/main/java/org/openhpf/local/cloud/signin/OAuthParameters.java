package org.openhpf.local.cloud.signin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameters of a query or a form; one without a value counts as not sent (RFC 6749, 3.1). */
public record OAuthParameters(Map<String, String> values) {
  /**
   * Reads {@code application/x-www-form-urlencoded}.
   *
   * @throws OAuthException when a parameter stands there twice, or is malformed
   */
  public static OAuthParameters parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2 && !parts[1].isEmpty()) {
        String name = decoded(parts[0]);
        if (values.put(name, decoded(parts[1])) != null) {
          throw OAuthException.invalidRequest(name + " is there twice");
        }
      }
    }
    return new OAuthParameters(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw OAuthException.invalidRequest("the parameters are malformed");
    }
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * @throws OAuthException when it is missing
   */
  public String required(String name) {
    return optional(name).orElseThrow(() -> OAuthException.invalidRequest(name + " is missing"));
  }

  /** As the query of a URL. */
  static String query(Map<String, String> values) {
    return values.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
