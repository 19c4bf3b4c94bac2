package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.openhpf.proofreading.format.DrawnLine;
import org.openhpf.proofreading.format.TextSpan;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** The head (版头, GB/T 9704-2012, 7.2), as far as a document has one. */
final class HeadCheck implements LayoutCheck {
  private static final int COPY_DIGITS = 6;
  private static final double FROM_EDGE = 1;

  private final Tolerances tolerances;

  HeadCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    for (Line line : elements.of(Role.COPY_NUMBER)) {
      if (line.words().chars().filter(Character::isDigit).count() != COPY_DIGITS) {
        faults.at("copy-number-form", line, "");
      }
    }
    for (Line line : elements.of(Role.SECRECY)) {
      if (!Words.is(Words.SECRECY_FORM, line)) {
        faults.at("secrecy-form", line, "");
      }
      if (!elements.has(Role.COPY_NUMBER)) {
        faults.at("copy-number-missing", line, "");
      }
    }
    for (Line line : elements.of(Role.URGENCY)) {
      if (!Words.is(Words.URGENCY_FORM, line)) {
        faults.at("urgency-form", line, "");
      }
    }
    for (Line line : elements.of(Role.ISSUER_MARK)) {
      if (!line.isRed()) {
        faults.at("issuer-mark-colour", line, "");
      }
    }
    numberAndSigner(elements, faults);
    redLine(elements, faults);
  }

  private void numberAndSigner(Elements elements, Faults faults) {
    boolean up = elements.kind().map(DocumentKind::goesUp).orElse(false);
    for (Line line : elements.of(Role.DOCUMENT_NUMBER)) {
      if (!up && hasUsualHead(elements) && !line.isCentred()) {
        faults.at("document-number-place", line, "发文字号应编排在发文机关标志下空二行位置，居中排布");
      } else if (up
          && (line.isCentred() || !isNear(line.leftGap(), FROM_EDGE, tolerances.characters()))) {
        faults.at("document-number-place", line, "上行文的发文字号应居左空一字编排，与最后一个签发人姓名处在同一行");
      }
    }
    if (up && elements.hasHead() && !elements.has(Role.SIGNER)) {
      faults.document("signer-missing", elements.kind().orElseThrow().chinese());
    }
    elements.of(Role.SIGNER).forEach(line -> signer(line, elements, faults));
  }

  private void signer(Line line, Elements elements, Faults faults) {
    String text = line.paragraph().text();
    Matcher label = Words.SIGNER.matcher(text);
    if (!label.find()) {
      return;
    }
    signerFont(line, label.start(), label.end(), "fangsong", "“签发人”为", faults);
    signerFont(line, label.end(), text.length(), "kai", "姓名为", faults);
    // Beside the number it is moved there by tabs, whose stops are not followed.
    boolean alone = !elements.of(Role.DOCUMENT_NUMBER).contains(line);
    double gap = line.rightGap(elements.textWidth());
    if (alone && !line.format().boxed() && !isNear(gap, FROM_EDGE, tolerances.gap())) {
      faults.at("signer-place", line, "");
    }
  }

  private static void signerFont(
      Line line, int from, int to, String family, String part, Faults faults) {
    for (TextSpan span : line.format().spans()) {
      int start = Math.max(from, span.from());
      int end = Math.min(to, span.to());
      if (start < end && !FontFamilies.isOf(family, span.format().font())) {
        faults.at("signer-font", line, start, end, part + span.format().font());
      }
    }
  }

  /** A letter (函) and an order (令) have heads of their own, 10.1 and 10.2. */
  private static boolean hasUsualHead(Elements elements) {
    return !elements.is(DocumentKind.LETTER) && !elements.is(DocumentKind.ORDER);
  }

  private static void redLine(Elements elements, Faults faults) {
    Optional<Line> last =
        elements.of(Role.DOCUMENT_NUMBER).stream()
            .findFirst()
            .or(() -> elements.first(Role.ISSUER_MARK));
    if (last.isEmpty() || !hasUsualHead(elements)) {
      return;
    }
    int to = elements.first(Role.TITLE).map(Line::index).orElse(last.get().index() + 1);
    var lines = new ArrayList<DrawnLine>();
    for (Line line : elements.lines().subList(0, Math.max(to, last.get().index() + 1))) {
      line.format().above().ifPresent(lines::add);
      line.format().below().ifPresent(lines::add);
      lines.addAll(line.format().drawn());
    }
    elements.first(Role.TITLE).flatMap(title -> title.format().above()).ifPresent(lines::add);
    tellLine(lines, last.get(), faults);
  }

  private static void tellLine(List<DrawnLine> lines, Line at, Faults faults) {
    if (lines.isEmpty()) {
      faults.at("red-line-missing", at, "");
    } else if (lines.stream().noneMatch(DrawnLine::isRed)) {
      faults.at("red-line-colour", at, "");
    }
  }
}
