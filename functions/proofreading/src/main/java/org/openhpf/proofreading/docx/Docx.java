package org.openhpf.proofreading.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhpf.proofreading.format.DocumentLayout;
import org.openhpf.proofreading.format.Formats;
import org.openhpf.proofreading.format.StyleSheet;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.proofreading.xml.Element;
import org.openhpf.proofreading.xml.XmlPart;

/**
 * A Word document that was read: its text as it is once all revisions in it are accepted, and where
 * each character of that stands.
 *
 * <p>Read are the body, its tables and its text boxes. Headers, footers, notes and comments are not
 * proofread, only carried along.
 */
public final class Docx {
  private final byte[] content;
  private final DocxParts parts;
  private final List<PlacedParagraph> paragraphs;

  private Docx(byte[] content, DocxParts parts, List<PlacedParagraph> paragraphs) {
    this.content = content;
    this.parts = parts;
    this.paragraphs = paragraphs;
  }

  /**
   * Opens a file of any kind; what is no document, or a hostile one, is refused with its reason.
   */
  public static Reading read(InputStream file, DocxLimits limits) throws IOException {
    byte[] content = file.readNBytes(limits.fileBytes() + 1);
    return content.length > limits.fileBytes()
        ? new Reading.Refused(Refusal.TOO_LARGE)
        : read(content, limits);
  }

  /** Opens a file that is at hand; the array is kept. */
  public static Reading read(byte[] content, DocxLimits limits) {
    if (content.length > limits.fileBytes()) {
      return new Reading.Refused(Refusal.TOO_LARGE);
    }
    try {
      DocxParts parts = DocxParts.of(Archive.of(content, limits));
      var styles = new StyleSheet(parts.styles().map(XmlPart::root));
      var numbering = new Numbering(parts.numbering().map(XmlPart::root), styles);
      Element body =
          parts
              .main()
              .root()
              .child("w:body")
              .orElseThrow(() -> new RefusedException(Refusal.NOT_DOCX));
      return new Reading.Opened(
          new Docx(content, parts, new BodyReader(limits, numbering).read(body)));
    } catch (RefusedException e) {
      return new Reading.Refused(e.refusal());
    }
  }

  /** Its text; paragraphs without text are kept, so that indexes are those of the document. */
  public Manuscript manuscript() {
    var text = new ArrayList<Paragraph>(paragraphs.size());
    for (PlacedParagraph one : paragraphs) {
      text.add(new Paragraph(text.size(), one.text(), one.cell(), one.label()));
    }
    return new Manuscript(text, Optional.empty(), false, Set.of());
  }

  /** How it looks; paragraphs have the indexes of the manuscript. */
  public DocumentLayout layout() {
    var styles = new StyleSheet(parts.styles().map(XmlPart::root));
    var formats = new Formats(styles, parts.theme().map(XmlPart::root));
    return new LayoutReader(parts, formats).read(paragraphs);
  }

  byte[] content() {
    return content;
  }

  DocxParts parts() {
    return parts;
  }

  List<PlacedParagraph> paragraphs() {
    return paragraphs;
  }
}
