package org.openhpf.proofreading.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.kernel.BankCardNumber;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Citizens' id numbers, bank cards and mobile numbers: runs of digits, grouped by single spaces or
 * hyphens or not. An id number and a card need their check digit, so that a document's number is
 * none. A mobile number may follow the country code 86.
 */
final class Numbers implements Check {
  private static final Pattern RUN =
      Pattern.compile("(?<![0-9A-Za-z.])[0-9](?:[ -]?[0-9]){7,22}+[Xx]?(?![0-9A-Za-z])");
  private static final Pattern MOBILE = Pattern.compile("(?:86)?(1[3-9][0-9]{9})");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    if (manuscript.forPublication()) {
      manuscript.paragraphs().forEach(paragraph -> check(paragraph, findings));
    }
  }

  private static void check(Paragraph paragraph, Findings findings) {
    Matcher run = RUN.matcher(paragraph.text());
    while (run.find()) {
      String digits = run.group().replaceAll("[ -]", "");
      Optional<String> id =
          masked(() -> new ResidentIdNumber(digits.toUpperCase(Locale.ROOT)).masked());
      Optional<String> card =
          digits.length() < 15
              ? Optional.empty()
              : masked(() -> new BankCardNumber(digits).masked());
      Matcher mobile = MOBILE.matcher(digits);
      if (id.isPresent()) {
        report("privacy.resident-id", paragraph, run, id.get(), findings);
      } else if (mobile.matches()) {
        String number = mobile.group(1);
        String hidden = number.substring(0, 3) + "****" + number.substring(7);
        report("privacy.mobile", paragraph, run, hidden, findings);
      } else if (card.isPresent()) {
        report("privacy.bank-card", paragraph, run, card.get(), findings);
      }
    }
  }

  private static Optional<String> masked(Supplier<String> number) {
    try {
      return Optional.of(number.get());
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  private static void report(
      String rule, Paragraph paragraph, Matcher run, String masked, Findings findings) {
    findings.report(
        rule, paragraph, run.start(), run.end(), "", List.of(new Suggestion(masked, 0.9)));
  }
}
