package org.openhpf.local.cloud;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * Whom a token is for.
 *
 * @param role the one group of the token
 * @param idNumber a resident id number (公民身份号码, GB 11643-1999): the same number is the same person
 *     in every token; without it the token is for a new person
 * @param name up to 50 characters; accepted because real sign-up has it, and forgotten at once
 * @param level assurance level, 1 (lowest) to 4
 * @param channel where the person came in, such as {@code mini-program} or {@code kiosk}
 */
public record TokenRequest(
    Role role, Optional<String> idNumber, Optional<String> name, int level, String channel) {
  public static final int DEFAULT_LEVEL = 3;
  public static final String DEFAULT_CHANNEL = "mini-program";

  private static final int MAX_NAME = 50;

  /** A group of the user pool. */
  public enum Role {
    CITIZEN,
    AGENT,
    STAFF,
    OFFICER,
    AUDITOR,
    ADMIN;

    /** Reads a role as tokens and requests write it: in lower case. */
    public static Role of(String text) {
      return Arrays.stream(values())
          .filter(role -> role.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "role is one of "
                          + Arrays.stream(values())
                              .map(Role::text)
                              .collect(Collectors.joining(", "))));
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Throws IllegalArgumentException with a message for people; it does not repeat the id number or
   * the name.
   */
  public TokenRequest {
    LocalDate today = LocalDate.now(ChinaTime.ZONE);
    idNumber = idNumber.map(number -> ResidentIdNumber.parse(number, today).value());
    name.ifPresent(TokenRequest::requireName);
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("level is 1, 2, 3 or 4");
    }
    if (!channel.matches("[a-z][a-z0-9-]{0,29}")) {
      throw new IllegalArgumentException("channel is a word in lower case, such as mini-program");
    }
  }

  /** A new person of a role, at the default level and channel. */
  public static TokenRequest of(Role role) {
    return new TokenRequest(
        role, Optional.empty(), Optional.empty(), DEFAULT_LEVEL, DEFAULT_CHANNEL);
  }

  /** The same for the person of an id number. */
  public TokenRequest forIdNumber(String number) {
    return new TokenRequest(role, Optional.of(number), name, level, channel);
  }

  /** The same at another assurance level. */
  public TokenRequest atLevel(int otherLevel) {
    return new TokenRequest(role, idNumber, name, otherLevel, channel);
  }

  /** Records print their fields; this one has an id number and a name in it. */
  @Override
  public String toString() {
    return "TokenRequest[role=" + role.text() + ", level=" + level + ", channel=" + channel + "]";
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME) {
      throw new IllegalArgumentException("name has 1 to 50 characters");
    }
    if (name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("name has control characters in it");
    }
  }
}
