package org.openhpf.proofreading.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhpf.proofreading.format.Formats;
import org.openhpf.proofreading.format.PageFormat.FooterLine;
import org.openhpf.proofreading.format.RunFormat;
import org.openhpf.proofreading.xml.Element;

/** Reads footers: their text with # where the page's number comes. */
final class FooterReader {
  private static final String PAGE = "\\s*PAGE\\b.*";

  private final Formats formats;

  FooterReader(Formats formats) {
    this.formats = formats;
  }

  List<FooterLine> read(Element root) {
    return paragraphs(root).stream().map(this::line).toList();
  }

  private static List<Element> paragraphs(Element at) {
    var found = new ArrayList<Element>();
    for (Element child : at.children()) {
      if (child.is("mc:AlternateContent")) {
        Inline.chosen(child).ifPresent(one -> found.addAll(paragraphs(one)));
        continue;
      }
      if (child.is("w:p")) {
        found.add(child);
      }
      found.addAll(paragraphs(child));
    }
    return found;
  }

  private FooterLine line(Element paragraph) {
    var reading = new Reading(paragraph);
    reading.read(paragraph);
    Optional<String> frame =
        paragraph.path("w:pPr", "w:framePr").flatMap(one -> one.attribute("w:xAlign"));
    return new FooterLine(
        reading.text.toString(),
        formats.alignment(paragraph),
        formats.left(paragraph),
        formats.right(paragraph),
        frame.orElse("").equals("outside"),
        reading.format.orElse(new RunFormat("", "", 0, "auto")));
  }

  private final class Reading {
    private final Element paragraph;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder instruction = new StringBuilder();
    private Optional<RunFormat> format = Optional.empty();
    private boolean inField;

    Reading(Element paragraph) {
      this.paragraph = paragraph;
    }

    void read(Element at) {
      for (Element child : at.children()) {
        switch (child.name()) {
          case "w:r" -> run(child);
          case "w:fldSimple" -> simple(child);
          case "w:del", "w:p", "w:pPr" -> {}
          case "mc:AlternateContent" -> {}
          default -> read(child);
        }
      }
    }

    private void simple(Element field) {
      if (field.attribute("w:instr").orElse("").matches(PAGE)) {
        field.child("w:r").ifPresent(this::look);
        text.append('#');
      } else {
        read(field);
      }
    }

    private void run(Element run) {
      for (Element child : run.children()) {
        switch (child.name()) {
          case "w:instrText" -> instruction.append(child.text());
          case "w:fldChar" -> field(run, child.attribute("w:fldCharType").orElse(""));
          case "w:t" -> {
            if (!inField) {
              look(run);
              text.append(Inline.visible(child));
            }
          }
          default -> {}
        }
      }
    }

    private void field(Element run, String kind) {
      if (kind.equals("begin")) {
        inField = true;
        instruction.setLength(0);
      } else if (kind.equals("end")) {
        inField = false;
        if (instruction.toString().matches(PAGE)) {
          look(run);
          text.append('#');
        }
      }
    }

    private void look(Element run) {
      if (format.isEmpty()) {
        format = Optional.of(formats.run(run, paragraph));
      }
    }
  }
}
