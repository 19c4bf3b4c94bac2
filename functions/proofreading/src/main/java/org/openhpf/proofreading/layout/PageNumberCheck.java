package org.openhpf.proofreading.layout;

import static org.openhpf.proofreading.layout.Tolerances.isNear;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhpf.proofreading.format.Alignment;
import org.openhpf.proofreading.format.PageFormat.Footer;
import org.openhpf.proofreading.format.PageFormat.FooterLine;

/** Page numbers (GB/T 9704-2012, 7.5). */
final class PageNumberCheck implements LayoutCheck {
  private static final String NUMBER = "#";
  private static final double SIZE = 14;
  private static final double FROM_EDGE = 1;

  /** One-character dashes, as keyboards and editors write them. */
  private static final String FORM = "\\s*[—―－─]\\s*#\\s*[—―－─]\\s*";

  private final Tolerances tolerances;

  PageNumberCheck(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  @Override
  public void check(Elements elements, Faults faults) {
    List<Footer> footers = elements.page().footers();
    List<FooterLine> numbers = footers.stream().flatMap(PageNumberCheck::numbers).toList();
    if (numbers.isEmpty()) {
      faults.document("page-number-missing", "");
      return;
    }
    numbers.stream()
        .filter(line -> !line.text().matches(FORM))
        .findFirst()
        .ifPresent(
            line -> faults.document("page-number-form", line.text().strip().replace(NUMBER, "1")));
    numbers.stream()
        .filter(line -> !isFourSong(line))
        .findFirst()
        .ifPresent(
            line ->
                faults.document(
                    "page-number-font",
                    line.format().font() + "、" + FontCheck.name(line.format().size())));
    place(elements, footers, faults);
  }

  private static Stream<FooterLine> numbers(Footer footer) {
    return footer.lines().stream().filter(line -> line.text().contains(NUMBER));
  }

  private boolean isFourSong(FooterLine line) {
    return isNear(line.format().size(), SIZE, tolerances.points())
        && (FontFamilies.isOf("song", line.format().font())
            || FontFamilies.isOf("song", line.format().latin()));
  }

  private void place(Elements elements, List<Footer> footers, Faults faults) {
    Optional<FooterLine> odd = of(footers, "default");
    Optional<FooterLine> even = of(footers, "even");
    if (odd.map(FooterLine::outside).orElse(false)) {
      return;
    }
    if (!elements.layout().evenAndOdd() || odd.isEmpty() || even.isEmpty()) {
      faults.document("page-number-place", "，此处奇偶页相同");
    } else if (!isRight(odd.get()) || !isLeft(even.get())) {
      faults.document("page-number-place", "");
    }
  }

  private static Optional<FooterLine> of(List<Footer> footers, String pages) {
    return footers.stream()
        .filter(one -> one.pages().equals(pages))
        .flatMap(PageNumberCheck::numbers)
        .findFirst();
  }

  private boolean isRight(FooterLine line) {
    String text = line.text();
    double gap =
        line.right().inCharacters(SIZE) + Line.width(text) - Line.width(text.stripTrailing());
    return line.alignment() == Alignment.RIGHT && isNear(gap, FROM_EDGE, tolerances.characters());
  }

  private boolean isLeft(FooterLine line) {
    String text = line.text();
    double gap =
        line.left().inCharacters(SIZE) + Line.width(text) - Line.width(text.stripLeading());
    boolean left = line.alignment() == Alignment.LEFT || line.alignment() == Alignment.JUSTIFIED;
    return left && isNear(gap, FROM_EDGE, tolerances.characters());
  }
}
