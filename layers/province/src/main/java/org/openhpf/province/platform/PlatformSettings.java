package org.openhpf.province.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the province's platform is reached, of the variables {@code PROVINCE_URL}, {@code
 * PROVINCE_APP_MARK}, {@code PROVINCE_APP_WORD}, {@code PROVINCE_SIGNING_KEY} (ours, 64 hexadecimal
 * digits), {@code PROVINCE_PLATFORM_KEY} (its public key, 130) and {@code PROVINCE_FORMS} (see
 * {@link PlatformForms#parse}).
 */
public record PlatformSettings(
    URI url,
    String appMark,
    String appWord,
    String signingKey,
    String platformKey,
    PlatformForms forms) {
  private static final String URL = "PROVINCE_URL";

  /**
   * Empty where no address is set: the centre delivers to no platform.
   *
   * @throws IllegalStateException naming the variables that are missing, or the one that is wrong
   */
  public static Optional<PlatformSettings> of(Map<String, String> environment) {
    if (value(environment, URL).isEmpty()) {
      return Optional.empty();
    }
    var missing = new ArrayList<String>();
    for (String name :
        List.of(
            "PROVINCE_APP_MARK",
            "PROVINCE_APP_WORD",
            "PROVINCE_SIGNING_KEY",
            "PROVINCE_PLATFORM_KEY")) {
      if (value(environment, name).isEmpty()) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(URL + " is set, but not " + String.join(", ", missing));
    }
    try {
      return Optional.of(
          new PlatformSettings(
              URI.create(value(environment, URL)),
              value(environment, "PROVINCE_APP_MARK"),
              value(environment, "PROVINCE_APP_WORD"),
              value(environment, "PROVINCE_SIGNING_KEY"),
              value(environment, "PROVINCE_PLATFORM_KEY"),
              PlatformForms.parse(value(environment, "PROVINCE_FORMS"))));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("PROVINCE_FORMS or " + URL + ": " + e.getMessage(), e);
    }
  }

  private static String value(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null ? "" : value.strip();
  }

  /** Keys and words stay out of logs. */
  @Override
  public String toString() {
    return "PlatformSettings[" + url + "]";
  }
}
