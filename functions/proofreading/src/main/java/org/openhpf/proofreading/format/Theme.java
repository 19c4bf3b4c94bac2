package org.openhpf.proofreading.format;

import java.util.Optional;
import org.openhpf.proofreading.xml.Element;

/** The fonts of a document's theme (ECMA-376 part 1, 20.1.4.1.18). */
final class Theme {
  private final Optional<Element> fonts;

  Theme(Optional<Element> root) {
    fonts = root.flatMap(part -> part.path("a:themeElements", "a:fontScheme"));
  }

  /**
   * @param reference as a run makes it, {@code minorEastAsia}
   */
  Optional<String> eastAsian(String reference) {
    return fonts
        .flatMap(all -> all.child(reference.startsWith("major") ? "a:majorFont" : "a:minorFont"))
        .flatMap(
            one ->
                one.child("a:ea")
                    .flatMap(font -> font.attribute("typeface"))
                    .filter(name -> !name.isBlank())
                    .or(() -> simplified(one)));
  }

  private static Optional<String> simplified(Element fonts) {
    return fonts
        .children("a:font")
        .filter(font -> font.attribute("script").orElse("").equals("Hans"))
        .findFirst()
        .flatMap(font -> font.attribute("typeface"));
  }
}
