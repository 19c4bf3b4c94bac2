package org.openhpf.identity.federation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openhpf.identity.outside.JsonService;

/**
 * A page of ours that a browser is sent back to. It is compared to the letter with what we have,
 * and holds nothing that browsers and we could read differently: no user, query, fragment,
 * encoding, backslash, empty segment or way up. An address of somebody else's would hand him the
 * ticket, and our name for his page.
 *
 * @param address origin and path
 */
public record ReturnTo(String address) {
  private static final int LONGEST = 300;
  private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?");

  /**
   * @param text an address, or a path under the first origin
   * @return empty where it is none of ours
   */
  static Optional<ReturnTo> parse(String text, List<String> origins) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (PATH.matcher(text).matches()) {
      return origins.stream().findFirst().map(origin -> new ReturnTo(origin + text));
    }
    return origins.stream()
        .filter(text::startsWith)
        .filter(origin -> PATH.matcher(text.substring(origin.length())).matches())
        .findFirst()
        .map(origin -> new ReturnTo(text));
  }

  String with(String name, String value) {
    return address + "?" + JsonService.encoded(Map.of(name, value));
  }
}
