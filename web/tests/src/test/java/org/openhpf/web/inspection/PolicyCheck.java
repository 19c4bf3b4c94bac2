package org.openhpf.web.inspection;

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

  /** Asks once for each address; a header does not change with the state. */
  static Finding of(Page page) {
    String address = page.address().toString().replaceFirst("[?#].*", "");
    return CHECKED.computeIfAbsent(address, asked -> check(page));
  }

  private static Finding check(Page page) {
    String policy =
        String.valueOf(
            page.later(
                "const done = arguments[0];"
                    + "fetch(location.pathname, {cache: 'no-store'})"
                    + ".then(reply => done(reply.headers.get('content-security-policy') || 'none'),"
                    + " fault => done(String(fault)))"));
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
