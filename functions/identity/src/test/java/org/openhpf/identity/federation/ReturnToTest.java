package org.openhpf.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {
  private static final List<String> ORIGINS =
      List.of("https://hall.example.org", "http://127.0.0.1:3000");

  @ParameterizedTest
  @CsvSource({
    "/app/sign-in,https://hall.example.org/app/sign-in",
    "/,https://hall.example.org/",
    "/app/,https://hall.example.org/app/",
    "/app/sign-in.html,https://hall.example.org/app/sign-in.html",
    "https://hall.example.org/app/,https://hall.example.org/app/",
    "http://127.0.0.1:3000/app/me,http://127.0.0.1:3000/app/me"
  })
  void aPageOfOursIsReturnedTo(String text, String address) {
    assertThat(ReturnTo.parse(text, ORIGINS)).contains(new ReturnTo(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com/",
        "//evil.example.com/",
        "///evil.example.com/",
        "/\\evil.example.com",
        "\\\\evil.example.com",
        "/app//evil.example.com",
        "https://hall.example.org.evil.example.com/app/",
        "https://hall.example.org@evil.example.com/",
        "https://hall.example.org:443@evil.example.com/",
        "https://hall.example.org:8443/app/",
        "https://hall.example.org",
        "https://hall.example.orgevil.example.com/",
        "http://hall.example.org/app/",
        "HTTPS://HALL.EXAMPLE.ORG/app/",
        "https:/hall.example.org/app/",
        "https:hall.example.org/app/",
        "https://hall.example.org\\.evil.example.com/",
        "https://hall.example.org/\\evil.example.com",
        "https://hall.example.org/app/../../evil",
        "/app/../v1/me",
        "/app/./x",
        "/app/.hidden",
        "/app/%2e%2e/v1/me",
        "/app/%0d%0aset-cookie:a=b",
        "/app/x?ticket=planted",
        "/app/x#fragment",
        "/app/x;a=b",
        "/app/x@y",
        "/app/x:y",
        "/\tapp/",
        "/app/\n",
        "/app/\r\nlocation: https://evil.example.com",
        " /app/",
        "/app/ ",
        "/app/\u0000",
        "/app/\u2025/evil",
        "／app／",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://127.0.0.1:3000/app/",
        "http://127.0.0.1:30001/app/",
        "http://127.0.0.1:3000",
        "app/sign-in",
        ""
      })
  void nothingElseIs(String text) {
    assertThat(ReturnTo.parse(text, ORIGINS)).isEmpty();
    assertThat(ReturnTo.parse(text, List.of())).isEmpty();
  }
}
