package org.openhpf.proofreading.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhpf.proofreading.xml.XmlPart;

/**
 * The parts of a document that are read.
 *
 * @param names of all entries, in lower case
 * @param mainName in the archive, usually word/document.xml
 * @param relationships of the main part
 * @param footers by their names in the archive
 */
record DocxParts(
    Set<String> names,
    String mainName,
    XmlPart main,
    Relationships relationships,
    XmlPart contentTypes,
    Optional<XmlPart> relationshipsPart,
    Optional<XmlPart> styles,
    Optional<XmlPart> theme,
    Optional<XmlPart> numbering,
    Optional<XmlPart> settings,
    Optional<XmlPart> comments,
    Map<String, XmlPart> footers) {
  static final String CONTENT_TYPES = "[Content_Types].xml";

  /**
   * @throws RefusedException if the archive is no document, or one with macros
   */
  static DocxParts of(Archive archive) {
    refuseOtherArchives(archive);
    XmlPart types =
        archive.part(CONTENT_TYPES).orElseThrow(() -> new RefusedException(Refusal.NOT_DOCX));
    refuseMacros(archive, types);
    String name =
        Relationships.of(archive, "")
            .ofKind("officeDocument")
            .orElseThrow(() -> new RefusedException(Refusal.DAMAGED));
    XmlPart main = archive.part(name).orElseThrow(() -> new RefusedException(Refusal.DAMAGED));
    if (!main.root().is("w:document")) {
      throw new RefusedException(Refusal.OTHER_OFFICE);
    }
    Relationships own = Relationships.of(archive, name);
    return new DocxParts(
        archive.names(),
        name,
        main,
        own,
        types,
        archive.part(Relationships.name(name)),
        own.ofKind("styles").flatMap(archive::part),
        own.ofKind("theme").flatMap(archive::part),
        own.ofKind("numbering").flatMap(archive::part),
        own.ofKind("settings").flatMap(archive::part),
        own.ofKind("comments").flatMap(archive::part),
        footers(archive, own));
  }

  private static Map<String, XmlPart> footers(Archive archive, Relationships own) {
    var footers = new HashMap<String, XmlPart>();
    own.allOfKind("footer").forEach(n -> archive.part(n).ifPresent(part -> footers.put(n, part)));
    return footers;
  }

  private static void refuseOtherArchives(Archive archive) {
    if (archive.has(CONTENT_TYPES)) {
      return;
    }
    if (archive.has("OFD.xml")) {
      throw new RefusedException(Refusal.OFD);
    }
    throw new RefusedException(
        archive.has("mimetype") && archive.has("content.xml") ? Refusal.ODT : Refusal.NOT_DOCX);
  }

  private static void refuseMacros(Archive archive, XmlPart types) {
    boolean declared =
        types.root().children().stream()
            .flatMap(one -> one.attribute("ContentType").stream())
            .anyMatch(type -> type.contains("macroEnabled") || type.contains("vbaProject"));
    if (declared || archive.hasEnding("vbaproject.bin")) {
      throw new RefusedException(Refusal.MACROS);
    }
  }
}
