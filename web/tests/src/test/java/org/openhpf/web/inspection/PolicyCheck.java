package org.openhpf.web.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openhpf.web.browser.Page;

/** The content security policy that came with a document. */
final class PolicyCheck {
  private static final Map<String, Finding> CHECKED = new ConcurrentHashMap<>();
  private static final List<String> PARTS =
      List.of(
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'");

  private PolicyCheck() {}

  /** Asks once for each address, beside the browser: its network may be gone in this state. */
  static Finding of(Page page) {
    String address = page.address().toString().replaceFirst("[?#].*", "");
    return CHECKED.computeIfAbsent(address, PolicyCheck::check);
  }

  private static Finding check(String address) {
    String policy;
    try (var client = HttpClient.newHttpClient()) {
      policy =
          client
              .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
              .headers()
              .firstValue("content-security-policy")
              .orElse("none");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    List<String> missing =
        Stream.concat(
                PARTS.stream().filter(part -> !policy.contains(part)).map(part -> "lacks " + part),
                Stream.of("unsafe-inline", "unsafe-eval", "*")
                    .filter(policy::contains)
                    .map(part -> "has " + part))
            .toList();
    return new Finding("CSP", "a strict content security policy", policy, missing);
  }
}
