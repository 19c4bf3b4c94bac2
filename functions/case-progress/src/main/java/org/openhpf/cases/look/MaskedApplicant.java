package org.openhpf.cases.look;

import org.openhpf.cases.look.CaseView.CaseApplicantView;

/** Who applies, as much as who handles the case needs to know whom he has before him. */
final class MaskedApplicant {
  private MaskedApplicant() {}

  static CaseApplicantView of(CaseApplicantView whole) {
    String name = whole.name();
    return new CaseApplicantView(
        name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
        ends(whole.certificateNumber(), 3, 4),
        ends(whole.phone(), 3, 4));
  }

  private static String ends(String text, int first, int last) {
    int hidden = text.length() - first - last;
    return hidden <= 0
        ? "*".repeat(text.length())
        : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
  }
}
