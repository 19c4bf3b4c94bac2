package org.openhpf.local.host.console;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhpf.local.cloud.signin.ExamplePerson;

/** A sign-in page where one chooses who to be: a form with a button for each example person. */
public final class SignInPage {
  /** The form may post here alone; a policy of no referrer would make its Origin null. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "text/html; charset=utf-8",
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
                  + " frame-ancestors 'none'",
          "Referrer-Policy", "same-origin",
          "X-Content-Type-Options", "nosniff");

  private static final String PAGE = read("sign-in.html");
  private static final String REFUSAL = read("sign-in-refused.html");

  private SignInPage() {}

  /**
   * The form sends the request again, so that nothing of it need be remembered.
   *
   * @param action path it is posted to
   * @param request the parameters as they came
   */
  public static void ask(
      ServerResponse response,
      String action,
      Map<String, String> request,
      List<ExamplePerson> choice) {
    String parameters =
        request.entrySet().stream()
            .map(
                one ->
                    "      <input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(one.getKey()), escaped(one.getValue())))
            .collect(Collectors.joining("\n"));
    String people = choice.stream().map(SignInPage::button).collect(Collectors.joining("\n"));
    // What was sent comes last: it must not be searched for placeholders.
    send(
        response,
        PAGE.replace("{{action}}", action)
            .replace("{{people}}", people)
            .replace("{{parameters}}", parameters));
  }

  private static String button(ExamplePerson person) {
    return "        <li><button name=\"person\" value=\"%s\"><strong>%s</strong> %s</button></li>"
        .formatted(escaped(person.key()), escaped(person.name()), escaped(person.note()));
  }

  /** What cannot be sent back to a page is shown to the person. */
  public static void refuse(ServerResponse response, String reason) {
    send(response.status(Status.BAD_REQUEST_400), REFUSAL.replace("{{reason}}", escaped(reason)));
  }

  private static void send(ServerResponse response, String html) {
    HEADERS.forEach(response::header);
    response.send(html.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String read(String file) {
    try (InputStream in = SignInPage.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
