package org.openhpf.local.host.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.openhpf.local.cloud.signin.AuthorizationRequest;
import org.openhpf.local.cloud.signin.ExamplePerson;

/** The sign-in page of the local user pool: a form with a button for each example person. */
final class SignInPage {
  private static final String PAGE = read("sign-in.html");
  private static final String REFUSAL = read("sign-in-refused.html");

  private SignInPage() {}

  /** The form sends the request again, so that nothing of it need be remembered. */
  static String asking(AuthorizationRequest request) {
    String parameters =
        request.parameters().entrySet().stream()
            .map(
                one ->
                    "      <input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escaped(one.getKey()), escaped(one.getValue())))
            .collect(Collectors.joining("\n"));
    String people =
        ExamplePerson.of(request.role()).stream()
            .map(SignInPage::button)
            .collect(Collectors.joining("\n"));
    // What was sent comes last: it must not be searched for placeholders.
    return PAGE.replace("{{people}}", people).replace("{{parameters}}", parameters);
  }

  private static String button(ExamplePerson person) {
    return "        <li><button name=\"person\" value=\"%s\"><strong>%s</strong> %s</button></li>"
        .formatted(escaped(person.key()), escaped(person.name()), escaped(person.note()));
  }

  static String refusing(String reason) {
    return REFUSAL.replace("{{reason}}", escaped(reason));
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
