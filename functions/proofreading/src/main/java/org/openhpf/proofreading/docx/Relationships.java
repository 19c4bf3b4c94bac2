package org.openhpf.proofreading.docx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhpf.proofreading.xml.Element;
import org.openhpf.proofreading.xml.XmlPart;

/**
 * Which parts a part refers to (ECMA-376 part 2, 9.3). What stands outside the document is never
 * fetched.
 */
final class Relationships {
  /**
   * @param kind the last word of its type's URI
   * @param target the part's name in the archive
   */
  private record Relationship(String id, String kind, String target, boolean outside) {}

  private final List<Relationship> all;

  private Relationships(List<Relationship> all) {
    this.all = all;
  }

  /** Of a part; "" stands for the whole document. */
  static Relationships of(Archive archive, String part) {
    String folder = folder(part);
    return archive
        .part(name(part))
        .map(XmlPart::root)
        .map(
            root -> root.children("pr:Relationship").map(one -> relationship(one, folder)).toList())
        .map(Relationships::new)
        .orElseGet(() -> new Relationships(List.of()));
  }

  /** The part that holds another's relationships. */
  static String name(String part) {
    String folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static Relationship relationship(Element one, String folder) {
    String type = one.attribute("Type").orElse("");
    return new Relationship(
        one.attribute("Id").orElse(""),
        type.substring(type.lastIndexOf('/') + 1),
        resolved(folder, one.attribute("Target").orElse("")),
        one.attribute("TargetMode").orElse("").equals("External"));
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String from = folder;
    String to = target;
    while (to.startsWith("../")) {
      from = from.isEmpty() ? "" : folder(from.substring(0, from.length() - 1));
      to = to.substring(3);
    }
    return from + (to.startsWith("./") ? to.substring(2) : to);
  }

  Optional<String> ofKind(String kind) {
    return allOfKind(kind).findFirst();
  }

  Stream<String> allOfKind(String kind) {
    return inside(one -> one.kind().equals(kind));
  }

  Optional<String> ofId(String id) {
    return inside(one -> one.id().equals(id)).findFirst();
  }

  private Stream<String> inside(Predicate<Relationship> wanted) {
    return all.stream().filter(one -> !one.outside()).filter(wanted).map(Relationship::target);
  }

  /** An id that none of them has. */
  String freeId() {
    Set<String> taken = all.stream().map(Relationship::id).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, taken.size() + 1)
        .mapToObj(number -> "rId" + number)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
