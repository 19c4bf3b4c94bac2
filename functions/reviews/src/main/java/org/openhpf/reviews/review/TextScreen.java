package org.openhpf.reviews.review;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.Csv;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.Masking;
import org.openhpf.kernel.ResidentIdNumber;

/** Finds personal data and abuse in a text, {@code abuse.csv}, however it is spaced or spelled. */
public final class TextScreen {
  /** A number as people write it: digits, full-width or not, in groups. */
  private static final Pattern NUMBER = Pattern.compile("[0-9](?:[ \\-.]{0,2}[0-9]){9,}[xX]?");

  private static final Pattern MOBILE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
  private static final Pattern LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");

  private final List<String> abuse =
      Csv.read(
          TextScreen.class,
          "abuse.csv",
          List.of("word", "source", "confidence"),
          fields -> fields.getFirst());

  public Set<Flag> flags(String text) {
    var flags = EnumSet.noneOf(Flag.class);
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (hasPersonalData(plain)) {
      flags.add(Flag.PERSONAL_DATA);
    }
    String joined = joined(plain);
    if (abuse.stream().anyMatch(joined::contains)) {
      flags.add(Flag.ABUSE);
    }
    return flags;
  }

  /** Letters and digits alone, in one form: texts that differ in nothing else are identical. */
  public static String joined(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .toLowerCase(Locale.ROOT);
  }

  private static boolean hasPersonalData(String plain) {
    return !Masking.mask(plain).equals(plain)
        || NUMBER.matcher(plain).results().anyMatch(found -> isPersonal(found.group()));
  }

  private static boolean isPersonal(String written) {
    String number = written.replaceAll("[ \\-.]", "");
    return MOBILE.matcher(number).matches()
        || LANDLINE.matcher(number).matches()
        || holds(() -> new ResidentIdNumber(number.toUpperCase(Locale.ROOT)))
        || holds(() -> new BankCardNumber(number));
  }

  private static boolean holds(Runnable of) {
    try {
      of.run();
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }
}
