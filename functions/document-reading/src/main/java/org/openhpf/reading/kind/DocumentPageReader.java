package org.openhpf.reading.kind;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.openhpf.reading.image.GreyImage;
import org.openhpf.reading.image.Quad;
import org.openhpf.reading.image.Rectification;
import org.openhpf.reading.image.UprightPage;
import org.openhpf.reading.page.Page;
import org.openhpf.reading.page.PageReader;
import org.openhpf.reading.page.PageReading;
import org.openhpf.reading.page.Place;
import org.openhpf.reading.page.ReadField;
import org.openhpf.reading.page.ReadingProblem;
import org.openhpf.reading.page.TextLine;
import org.openhpf.reading.reader.Layers;
import org.openhpf.reading.reader.PaddleDetector;
import org.openhpf.reading.reader.PaddleReader;
import org.openhpf.reading.reader.TesseractReader;

/** Reads photographs and scans of the known kinds of documents, and any other page as its lines. */
public final class DocumentPageReader implements PageReader {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "id-card-front", new IdCardFront(),
          "id-card-back", new IdCardBack(),
          "business-licence", new BusinessLicence(),
          "property-certificate", new PropertyCertificate(),
          "marriage-certificate", new MarriageCertificate(),
          "bank-card", new BankCard());

  /** (design) Of a preview, in pixels: an A4 page is legible, a card larger than life. */
  private static final double LONGEST_SIDE = 1_280;

  private final PageLines lines;
  private final TesseractReader tesseract;

  public DocumentPageReader(Layers layers) {
    this.lines = new PageLines(new PaddleDetector(layers), new PaddleReader(layers));
    this.tesseract = new TesseractReader(layers);
  }

  @Override
  public PageReading read(Page page, Optional<String> stated) {
    PageLines.Found found = lines.of(GreyImage.of(page.picture()));
    Recognition recognised = Recognition.of(found.lines(), stated);
    var fields = new ArrayList<ReadField>();
    var problems = new ArrayList<ReadingProblem>();
    Kind kind =
        KINDS.get(
            recognised.kind().equals(Recognition.TEXT)
                ? stated.orElse(Recognition.TEXT)
                : recognised.kind());
    if (kind != null) {
      Form form = Form.of(kind.name(), found.lines(), outline -> lines.read(found.page(), outline));
      kind.read(form, new SecondReader(tesseract, found.page()))
          .forEach((name, reading) -> fields.add(reading.field(name, found.page())));
    }
    boolean missing = fields.stream().anyMatch(field -> field.value().isEmpty());
    if (page.method() == Page.Method.IMAGE) {
      QualityGate.problem(found.page(), found.lines(), missing, page.number())
          .ifPresent(problems::add);
    }
    if (stated.filter(wanted -> !wanted.equals(recognised.kind())).isPresent()
        && problems.isEmpty()) {
      problems.add(
          new ReadingProblem(
              "wrong-kind", OptionalInt.of(page.number()), "上传的材料与所选的种类似乎不符，请核对后重新选择或重新上传"));
    }
    return new PageReading(
        recognised.kind(),
        recognised.confidence(),
        picture(page.picture(), found.page()),
        textLines(found),
        fields,
        problems);
  }

  private static BufferedImage picture(BufferedImage photograph, UprightPage page) {
    double scale = Math.min(1, LONGEST_SIDE / Math.max(page.width(), page.height()));
    return Rectification.cut(
        photograph,
        page.outline(),
        Math.max(1, (int) (page.width() * scale)),
        Math.max(1, (int) (page.height() * scale)));
  }

  private static List<TextLine> textLines(PageLines.Found found) {
    return found.lines().stream()
        .sorted(Comparator.comparingDouble(line -> line.outline().centre().y()))
        .map(
            line ->
                new TextLine(
                    line.text().text(),
                    line.text().confidence(),
                    place(line.outline(), found.page())))
        .toList();
  }

  private static Place place(Quad outline, UprightPage page) {
    var box = outline.bounds();
    return Place.of(box.left(), box.top(), box.right(), box.bottom(), page.width(), page.height());
  }
}
