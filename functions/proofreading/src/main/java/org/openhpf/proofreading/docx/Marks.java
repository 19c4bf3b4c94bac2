package org.openhpf.proofreading.docx;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.xml.CharacterData;
import org.openhpf.proofreading.xml.Element;
import org.openhpf.proofreading.xml.XmlPart;

/**
 * Writes revision marks and comment anchors (ECMA-376 part 1, 17.13), each with an id of its own.
 */
final class Marks {
  private static final Pattern ID = Pattern.compile(":id\\s*=\\s*[\"'](\\d{1,9})[\"']");
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final String source;
  private final String namespace;
  private final String by;
  private final Set<Integer> taken = new HashSet<>();
  private int last;

  /**
   * @param date as documents write it
   */
  Marks(XmlPart main, Optional<XmlPart> comments, String author, String date) {
    source = main.source();
    namespace = source.contains(STRICT) ? STRICT : TRANSITIONAL;
    by = " %s:author=\"" + CharacterData.written(author) + "\" %s:date=\"" + date + "\"";
    take(source);
    comments.map(XmlPart::source).ifPresent(this::take);
  }

  private void take(String xml) {
    for (Matcher ids = ID.matcher(xml); ids.find(); ) {
      taken.add(Integer.valueOf(ids.group(1)));
    }
  }

  /** Of annotations, comments included, that no other in the document has. */
  int nextId() {
    do {
      last++;
    } while (!taken.add(last));
    return last;
  }

  String namespace() {
    return namespace;
  }

  boolean isStrict() {
    return namespace.equals(STRICT);
  }

  /** The prefix to write with beside an element; attributes need one though elements may not. */
  static String prefix(Element beside) {
    return beside.prefix().isEmpty() ? "w" : beside.prefix();
  }

  private String declaration(Element beside) {
    return beside.prefix().isEmpty() ? " xmlns:w=\"" + namespace + "\"" : "";
  }

  String author(String prefix) {
    return by.replace("%s", prefix);
  }

  /** The start tag of w:ins or w:del. */
  String open(Element beside, String kind) {
    String prefix = prefix(beside);
    return "<%s:%s%s %s:id=\"%d\"%s>"
        .formatted(prefix, kind, declaration(beside), prefix, nextId(), author(prefix));
  }

  static String close(Element beside, String kind) {
    return "</" + prefix(beside) + ":" + kind + ">";
  }

  String anchorStart(Element beside, int comment) {
    return anchor(beside, "commentRangeStart", comment);
  }

  String anchorEnd(Element beside, int comment) {
    String prefix = prefix(beside);
    return anchor(beside, "commentRangeEnd", comment)
        + "<%s:r%s>".formatted(prefix, declaration(beside))
        + "<%s:commentReference %s:id=\"%d\"/></%s:r>".formatted(prefix, prefix, comment, prefix);
  }

  private String anchor(Element beside, String kind, int comment) {
    String prefix = prefix(beside);
    return "<%s:%s%s %s:id=\"%d\"/>".formatted(prefix, kind, declaration(beside), prefix, comment);
  }

  /** An insertion that looks like a run; one within another's insertion parts that in two. */
  String insertion(Element run, String text) {
    String mark = insertion(run, properties(run), text);
    Element around = run.parent();
    return around.is("w:ins")
        ? source.substring(around.closeStart(), around.end()) + mark + reopened(around)
        : mark;
  }

  String insertion(Element beside, String properties, String text) {
    String prefix = prefix(beside);
    return open(beside, "ins")
        + "<%s:r>".formatted(prefix)
        + properties
        + characters(prefix, text)
        + "</%s:r>".formatted(prefix)
        + close(beside, "ins");
  }

  private String reopened(Element around) {
    String tag = source.substring(around.start(), around.openEnd());
    return ID.matcher(tag).replaceFirst(":id=\"" + nextId() + "\"");
  }

  private String properties(Element run) {
    return run.leading("w:rPr")
        .map(
            own ->
                own.child("w:rPrChange")
                    .map(
                        old ->
                            source.substring(own.start(), old.start())
                                + source.substring(old.end(), own.end()))
                    .orElseGet(() -> source.substring(own.start(), own.end())))
        .orElse("");
  }

  private static String characters(String prefix, String text) {
    var xml = new StringBuilder();
    for (String part : text.split("(?<=[\n\t])|(?=[\n\t])")) {
      xml.append(
          switch (part) {
            case "\n" -> "<" + prefix + ":br/>";
            case "\t" -> "<" + prefix + ":tab/>";
            default -> element(prefix, "t", part);
          });
    }
    return xml.toString();
  }

  /** w:t or w:delText. */
  static String element(String prefix, String name, String text) {
    String tag = prefix.isEmpty() ? name : prefix + ":" + name;
    return "<%s xml:space=\"preserve\">%s</%s>".formatted(tag, CharacterData.written(text), tag);
  }
}
