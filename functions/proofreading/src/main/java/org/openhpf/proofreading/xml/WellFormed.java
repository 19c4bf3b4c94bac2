package org.openhpf.proofreading.xml;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openhpf.proofreading.xml.XmlPart.Bounds;
import org.openhpf.proofreading.xml.XmlPart.Fault;
import org.openhpf.proofreading.xml.XmlPart.UnreadableException;

/** Has the JDK's parser confirm that a part is XML, so that the scanner may trust it. */
final class WellFormed {
  private static final XMLInputFactory PARSERS = XMLInputFactory.newDefaultFactory();

  /** Others are a declaration that contradicts the bytes. */
  private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE");

  static {
    PARSERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    PARSERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    PARSERS.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    // The bounds say how deep, not a default of the JDK's that may change.
    PARSERS.setProperty("jdk.xml.maxElementDepth", "0");
    PARSERS.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no entity is read");
        });
  }

  private WellFormed() {}

  static void check(String source, Bounds bounds) throws UnreadableException {
    try {
      XMLStreamReader events = PARSERS.createXMLStreamReader(new StringReader(source));
      String encoding = events.getCharacterEncodingScheme();
      if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
        throw new UnreadableException(Fault.MALFORMED);
      }
      int depth = 0;
      int elements = 0;
      while (events.hasNext()) {
        switch (events.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new UnreadableException(Fault.DOCUMENT_TYPE);
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > bounds.depth() || ++elements > bounds.elements()) {
              throw new UnreadableException(Fault.TOO_COMPLEX);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableException(Fault.MALFORMED);
    }
  }
}
