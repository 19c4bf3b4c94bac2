package org.openhpf.local.host.console;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.openhpf.local.host.LocalPages;

/** The console's own files. They may load nothing but themselves. */
final class StaticPages implements LocalPages {
  private static final String ONLY_OURSELVES =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Path to resource; the list is closed, so that no path reaches anything else. */
  private static final Map<String, String> FILES =
      Map.of(
          "/", "reference.html",
          "/_local", "console.html",
          "/_local/", "console.html",
          "/_local/assets/reference.js", "reference.js",
          "/_local/assets/operation.js", "operation.js",
          "/_local/assets/console.js", "console.js",
          "/_local/assets/page.js", "page.js",
          "/_local/assets/page.css", "page.css",
          "/_local/assets/sign-in.css", "sign-in.css");

  @Override
  public void register(HttpRouting.Builder routing) {
    FILES.forEach(
        (path, file) -> {
          byte[] content = read(file);
          routing.get(path, (request, response) -> send(response, file, content));
        });
  }

  private static void send(ServerResponse response, String file, byte[] content) {
    response.header(
        HeaderNames.CONTENT_TYPE,
        switch (file.substring(file.lastIndexOf('.'))) {
          case ".html" -> "text/html; charset=utf-8";
          case ".css" -> "text/css; charset=utf-8";
          default -> "text/javascript; charset=utf-8";
        });
    response.header("Content-Security-Policy", ONLY_OURSELVES);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("Referrer-Policy", "no-referrer");
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    response.send(content);
  }

  private static byte[] read(String file) {
    try (InputStream in = StaticPages.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
