package org.openhpf.proofreading.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * Passports, fixed telephones at home and e-mail addresses of persons. An office's telephone and
 * mailbox are to be published: a fixed number is personal only behind words that say so, and mail
 * to a government's domain is not.
 */
final class Contacts implements Check {
  private static final Pattern PASSPORT =
      Pattern.compile("护照(?:号码?|编号)?[为是：:\\s]{0,3}([A-Za-z]{1,2}[0-9]{7,8})(?![0-9A-Za-z])");
  private static final Pattern HOME_TELEPHONE =
      Pattern.compile(
          "(?:家庭电话|住宅电话|住宅|家中电话|个人电话|本人电话|宅电)[为是：:\\s]{0,3}((?:0[0-9]{2,3}[- ]?)?[2-8][0-9]{6,7})(?![0-9])");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}+)@([A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}+)");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    if (manuscript.forPublication()) {
      manuscript.paragraphs().forEach(paragraph -> check(paragraph, findings));
    }
  }

  private static void check(Paragraph paragraph, Findings findings) {
    Matcher passport = PASSPORT.matcher(paragraph.text());
    while (passport.find()) {
      report("privacy.passport", paragraph, passport, masked(passport.group(1), 2, 2), findings);
    }
    Matcher telephone = HOME_TELEPHONE.matcher(paragraph.text());
    while (telephone.find()) {
      int shown = telephone.group(1).length() - 7;
      report(
          "privacy.telephone",
          paragraph,
          telephone,
          masked(telephone.group(1), shown, 3),
          findings);
    }
    Matcher mail = MAIL.matcher(paragraph.text());
    while (mail.find()) {
      if (!mail.group(2).endsWith("gov.cn")) {
        String hidden = mail.group(1).charAt(0) + "***";
        report("privacy.mail", paragraph, mail, hidden, findings);
      }
    }
  }

  private static String masked(String number, int first, int last) {
    int hidden = number.length() - first - last;
    return number.substring(0, first)
        + "*".repeat(hidden)
        + number.substring(number.length() - last);
  }

  private static void report(
      String rule, Paragraph paragraph, Matcher found, String masked, Findings findings) {
    findings.report(
        rule, paragraph, found.start(1), found.end(1), "", List.of(new Suggestion(masked, 0.9)));
  }
}
