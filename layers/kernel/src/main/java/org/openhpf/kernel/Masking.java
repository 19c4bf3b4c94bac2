package org.openhpf.kernel;

/**
 * Takes personal data out of any text before it is logged: citizens' id numbers, mobile numbers,
 * bank cards, JSON Web Tokens and other base 64 of JSON, bearer tokens and e-mail addresses become
 * {@code [id]}, {@code [phone]}, {@code [card]}, {@code [token]} and {@code [email]}. Nothing of
 * the original is kept, not even its last digits: a log needs none, and with a branch and a time
 * beside them they name a person.
 *
 * <p>Names and addresses have no form to know them by, nor have numbers written in groups ({@code
 * 138 0000 0000}): those are never given to a log. This is the second line of defence.
 *
 * <p>One pass, each character looked at a constant number of times whatever the text; if nothing is
 * found the same instance is returned and no character was copied.
 */
public final class Masking {
  /** "eyJ" begins the base 64 of '{"'; after it at least this many characters make a token. */
  private static final int TOKEN_MIN = 8;

  private static final String BEARER = "bearer ";

  private final String text;
  private StringBuilder out;
  private int copied; // how much of the text is in out, masked
  private int word; // where the run of characters of an e-mail's local part began,
  private int wordOut; // and how long out,
  private int wordCopied; // and copied, were then

  private Masking(String text) {
    this.text = text;
  }

  /** The text without personal data; the same instance if it has none; null stays null. */
  public static String mask(String text) {
    // Shorter than any of them: "a@b.cn" has 6 characters.
    return text == null || text.length() < 6 ? text : new Masking(text).mask();
  }

  private String mask() {
    for (int i = 0; i < text.length(); ) {
      i = step(i, text.charAt(i));
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private int step(int i, char c) {
    if (PersonalNumber.isDigit(c)) {
      return number(i);
    }
    return switch (c) {
      case 'e' -> text.startsWith("eyJ", i) ? token(i, i + 3) : i + 1;
      case 'b', 'B' ->
          text.regionMatches(true, i, BEARER, 0, BEARER.length())
              ? bearer(i + BEARER.length())
              : i + 1;
      case '@' -> mail(i);
      default -> {
        if (!isMail(c) && c != '_' && c != '+' && c != '%') {
          startWord(i + 1);
        }
        yield i + 1;
      }
    };
  }

  private int number(int from) {
    int to = from + 1;
    while (to < text.length() && PersonalNumber.isDigit(text.charAt(to))) {
      to++;
    }
    String label = PersonalNumber.label(text, from, to);
    if (label.isEmpty()) {
      return to;
    }
    return replace(from, PersonalNumber.endsWithX(text, from, to) ? to + 1 : to, label);
  }

  private int bearer(int from) {
    startWord(from);
    return token(from, from);
  }

  private int token(int from, int searched) {
    int to = searched;
    while (to < text.length() && isToken(text.charAt(to))) {
      to++;
    }
    return to - searched < TOKEN_MIN ? to : replace(from, to, "[token]");
  }

  private int mail(int at) {
    int to = at + 1;
    boolean dotted = false;
    while (to < text.length() && isMail(text.charAt(to))) {
      dotted |= text.charAt(to) == '.';
      to++;
    }
    if (dotted && at > word) {
      // A number masked inside the local part is undone: the address goes as a whole.
      if (out != null) {
        out.setLength(wordOut);
      }
      copied = wordCopied;
      replace(word, to, "[email]");
      startWord(to); // else "a@b.cn@b.cn@..." would be written anew at each '@'
      return to;
    }
    startWord(at + 1);
    return at + 1;
  }

  private int replace(int from, int to, String label) {
    out = out == null ? new StringBuilder(text.length()) : out;
    out.append(text, copied, from).append(label);
    copied = to;
    return to;
  }

  private void startWord(int at) {
    word = at;
    wordOut = out == null ? 0 : out.length();
    wordCopied = copied;
  }

  private static boolean isMail(char c) {
    return isAlphanumeric(c) || c == '.' || c == '-';
  }

  private static boolean isToken(char c) {
    return isAlphanumeric(c) || "-._~+/=".indexOf(c) >= 0;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
