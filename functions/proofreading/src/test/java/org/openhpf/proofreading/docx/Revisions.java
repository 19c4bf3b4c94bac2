package org.openhpf.proofreading.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Accepts or rejects an author's revisions in a document's XML, as an editor would. */
final class Revisions {
  private final Element root;

  Revisions(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  Revisions accept(String author) {
    all("del", author).forEach(Revisions::remove);
    all("ins", author).forEach(Revisions::unwrap);
    return this;
  }

  Revisions reject(String author) {
    all("ins", author).forEach(Revisions::remove);
    for (Element deleted : all("del", author)) {
      for (Element text : all("delText")) {
        if (isWithin(text, deleted)) {
          text.getOwnerDocument()
              .renameNode(text, DocxFile.W, text.getNodeName().replace("delText", "t"));
        }
      }
      unwrap(deleted);
    }
    return this;
  }

  Revisions withoutComments() {
    all("commentRangeStart").forEach(Revisions::remove);
    all("commentRangeEnd").forEach(Revisions::remove);
    all("commentReference").forEach(reference -> remove((Element) reference.getParentNode()));
    return this;
  }

  int count(String name, String author) {
    return all(name, author).size();
  }

  int count(String name) {
    return all(name).size();
  }

  /** Of each paragraph, deleted text and instructions of fields left out. */
  List<String> characters() {
    var lines = new ArrayList<String>();
    for (Element paragraph : all("p")) {
      var line = new StringBuilder();
      characters(paragraph, line);
      lines.add(line.toString());
    }
    return lines;
  }

  private static void characters(Element element, StringBuilder line) {
    for (Element child : elements(element)) {
      switch (child.getLocalName()) {
        case "t" -> line.append(child.getTextContent());
        case "tab" -> line.append(isRunContent(child) ? "\t" : "");
        case "br" -> line.append(child.hasAttributeNS(DocxFile.W, "type") ? "" : "\n");
        case "del", "moveFrom", "p", "rt", "Fallback" -> {}
        default -> characters(child, line);
      }
    }
  }

  private static boolean isRunContent(Element child) {
    return child.getParentNode().getLocalName().equals("r");
  }

  /** All of it, with neighbours that look alike made one again and attributes in one order. */
  String canonical() {
    join(root);
    return written(root);
  }

  private static String written(Element element) {
    var text = new StringBuilder(opening(element));
    elements(element).forEach(child -> text.append(written(child)));
    text.append(elements(element).isEmpty() ? element.getTextContent() : "");
    return text.append("</>").toString();
  }

  private static void join(Element parent) {
    Element before = null;
    for (Element child : elements(parent)) {
      if (before != null && !joint(child).isEmpty() && joint(child).equals(joint(before))) {
        for (Node part = child.getFirstChild(); part != null; part = child.getFirstChild()) {
          boolean properties = part.getNodeName().equals("w:rPr");
          if (properties) {
            child.removeChild(part);
          } else {
            before.appendChild(part);
          }
        }
        remove(child);
      } else {
        before = child;
      }
    }
    elements(parent).forEach(Revisions::join);
  }

  /** What two neighbours must share to be one: the start of a run with its properties. */
  private static String joint(Element element) {
    return switch (element.getLocalName()) {
      case "r" ->
          opening(element)
              + elements(element).stream()
                  .filter(child -> child.getLocalName().equals("rPr"))
                  .map(Revisions::written)
                  .findFirst()
                  .orElse("");
      case "ins", "t" -> opening(element);
      default -> "";
    };
  }

  private static String opening(Element element) {
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr one = (Attr) element.getAttributes().item(i);
      boolean revision = element.getLocalName().equals("ins") && one.getLocalName().equals("id");
      if (!one.getName().equals("xml:space") && !revision) {
        attributes.put(one.getName(), one.getValue());
      }
    }
    return "<" + element.getLocalName() + (attributes.isEmpty() ? "" : attributes) + ">";
  }

  private List<Element> all(String name, String author) {
    return all(name).stream()
        .filter(one -> one.getAttributeNS(DocxFile.W, "author").equals(author))
        .toList();
  }

  private List<Element> all(String name) {
    var found = new ArrayList<Element>();
    var nodes = root.getElementsByTagNameNS(DocxFile.W, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static List<Element> elements(Element parent) {
    var found = new ArrayList<Element>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static boolean isWithin(Node node, Element outer) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }

  private static void unwrap(Element element) {
    while (element.getFirstChild() != null) {
      element.getParentNode().insertBefore(element.getFirstChild(), element);
    }
    remove(element);
  }
}
