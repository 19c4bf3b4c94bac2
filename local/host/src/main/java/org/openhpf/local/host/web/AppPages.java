package org.openhpf.local.host.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.template.PagesResource;

/**
 * The pages at {@code /app/}: the files of a folder with the headers the template's distribution
 * gives them.
 */
public final class AppPages implements LocalPages {
  /** Where they are served. */
  public static final String BASE = "/app/";

  private static final String GZIP = "gzip";

  private final PagesResource pages;
  private final AppFiles files;
  private final Compressed compressed = new Compressed();

  /** {@code folder}: of the checkout; it need not exist yet. */
  public AppPages(PagesResource pages, Path folder) {
    this.pages = pages;
    this.files = new AppFiles(folder);
  }

  /** Paths of the pages there are now, the first page first. */
  public List<String> paths() {
    return files.pages().stream().map(name -> BASE + name).toList();
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.get("/app", (request, response) -> toBase(response));
    routing.any("/app/*", this::answer);
  }

  private static void toBase(ServerResponse response) {
    response.status(Status.FOUND_302).header(HeaderNames.LOCATION, BASE).send();
  }

  private void answer(ServerRequest request, ServerResponse response) {
    pages.headers().forEach(response::header);
    Method method = request.prologue().method();
    if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
      response.header(HeaderNames.ALLOW, "GET, HEAD");
      refuse(request, response, Status.METHOD_NOT_ALLOWED_405);
      return;
    }
    String path = request.prologue().uriPath().rawPath();
    Optional<AppFile> file =
        path.startsWith(BASE) ? files.find(path.substring(BASE.length())) : Optional.empty();
    file.ifPresentOrElse(
        found -> send(request, response, found),
        () -> refuse(request, response, Status.NOT_FOUND_404));
  }

  private static void refuse(ServerRequest request, ServerResponse response, Status status) {
    response.status(status).header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    send(request, response, (status.reasonPhrase() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void send(ServerRequest request, ServerResponse response, AppFile file) {
    Optional<String> coding =
        file.isText() && Compressed.isAcceptedBy(header(request, HeaderNames.ACCEPT_ENCODING_NAME))
            ? Optional.of(GZIP)
            : Optional.empty();
    String tag = file.tag(coding);
    response.header(HeaderNames.ETAG, tag);
    if (file.isText()) {
      response.header(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING_NAME);
    }
    if (isKnown(tag, header(request, HeaderNames.IF_NONE_MATCH_NAME))) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    response.header(HeaderNames.CONTENT_TYPE, file.contentType());
    coding.ifPresent(name -> response.header(HeaderNames.CONTENT_ENCODING, name));
    send(request, response, coding.isPresent() ? compressed.of(file, tag) : file.content());
  }

  /** The server would send the body of a HEAD as well. */
  private static void send(ServerRequest request, ServerResponse response, byte[] body) {
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(body.length)).send();
    } else {
      response.send(body);
    }
  }

  /** If-None-Match (RFC 9110, 13.1.2) compares weakly: {@code W/} says nothing. */
  private static boolean isKnown(String tag, String ifNoneMatch) {
    return Stream.of(ifNoneMatch.split(","))
        .map(known -> known.strip().replaceFirst("^W/", ""))
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }

  private static String header(ServerRequest request, String name) {
    return String.join(",", request.headers().values(HeaderNames.create(name)));
  }
}
