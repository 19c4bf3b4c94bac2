package org.openhpf.proofreading.xml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.xml.XmlPart.Bounds;
import org.openhpf.proofreading.xml.XmlPart.Fault;
import org.openhpf.proofreading.xml.XmlPart.UnreadableException;

/** Every element is known by its namespace and by its place in the source. */
class XmlPartTest {
  private static final Bounds BOUNDS = new Bounds(10, 100);
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static XmlPart read(String xml) throws UnreadableException {
    return XmlPart.read(xml.getBytes(StandardCharsets.UTF_8), BOUNDS);
  }

  private static Fault fault(String xml) {
    return assertThrows(UnreadableException.class, () -> read(xml)).fault();
  }

  @Test
  void placesAreThoseOfTheSource() throws UnreadableException {
    String xml =
        "<?xml version=\"1.0\"?>\n<!-- <w:p> --><x:a xmlns:x='%s' k=\"a>b\" ><?pi <x:p> ?><x:p\n/><![CDATA[<x:p>]]><b/></x:a >\n"
            .formatted(W);
    Element root = read(xml).root();
    assertEquals("w:a", root.name());
    assertEquals(Optional.of("a>b"), root.attribute("k"));
    assertEquals(2, root.children().size());
    Element first = root.children().getFirst();
    assertTrue(first.is("w:p") && first.closesItself());
    assertEquals("<x:p\n/>", xml.substring(first.start(), first.end()));
    assertEquals("</x:a >", xml.substring(root.closeStart(), root.end()));
    assertEquals("<x:p>", root.text());
    assertEquals("?:b", root.children().getLast().name());
  }

  @Test
  void attributesHaveTheirNamespaceAndCharacters() throws UnreadableException {
    Element root =
        read("<a xmlns='%s' xmlns:q='%s' q:val='&lt;&#x4E00;&quot;' val=\"&#65;\"/>"
                .formatted(W, W))
            .root();
    assertEquals(Optional.of("<一\""), root.attribute("w:val"));
    assertEquals(Optional.of("A"), root.attribute("val"));
    assertEquals(Optional.empty(), root.attribute("w:va"));
  }

  @Test
  void aScopeEndsWithItsElement() throws UnreadableException {
    Element root =
        read("<r><p:a xmlns:p='%s'/><p:a xmlns:p='urn:x'><p:b/></p:a></r>".formatted(W)).root();
    assertEquals("w:a", root.children().getFirst().name());
    assertEquals("?:a", root.children().getLast().name());
    assertEquals("?:b", root.children().getLast().children().getFirst().name());
  }

  @Test
  void whatIsAppendedStandsAtTheEndOfTheRoot() throws UnreadableException {
    assertEquals("<a><b/><c/></a >\n", read("<a><b/></a >\n").appended("<c/>"));
    assertEquals("<q:a xmlns:q='x' ><c/></q:a>", read("<q:a xmlns:q='x' />").appended("<c/>"));
  }

  @Test
  void itIsWrittenInTheEncodingItHad() throws UnreadableException {
    byte[] bytes = "\uFEFF<a>字</a>".getBytes(StandardCharsets.UTF_16BE);
    XmlPart part = XmlPart.read(bytes, BOUNDS);
    assertEquals("<a>字</a>", part.source());
    assertArrayEquals(bytes, part.with(part.source()));
  }

  @Test
  void faultsAreNamed() {
    assertEquals(Fault.MALFORMED, fault("<a>"));
    assertEquals(Fault.MALFORMED, fault("<a b='1' b='2'/>"));
    assertEquals(Fault.MALFORMED, fault("<?xml version='1.0' encoding='GBK'?><a/>"));
    assertEquals(Fault.DOCUMENT_TYPE, fault("<!DOCTYPE a><a/>"));
    assertEquals(Fault.TOO_COMPLEX, fault("<a>".repeat(11) + "</a>".repeat(11)));
    assertEquals(Fault.TOO_COMPLEX, fault("<a>" + "<b/>".repeat(100) + "</a>"));
  }

  @Test
  void whatXmlCannotWriteIsKnown() {
    assertTrue(CharacterData.canWrite("字\t𠮷"));
    assertFalse(CharacterData.canWrite("\0"));
    assertFalse(CharacterData.canWrite("\uD800"));
    assertFalse(CharacterData.canWrite("\uFFFF"));
  }
}
