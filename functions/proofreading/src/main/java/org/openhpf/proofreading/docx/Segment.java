package org.openhpf.proofreading.docx;

import org.openhpf.proofreading.xml.Element;

/**
 * A stretch of a paragraph's text and the element that holds it.
 *
 * @param from offset of its first UTF-16 code unit
 * @param run the run it stands in
 * @param node {@code w:t}, or an element that stands for one character, such as {@code w:tab}
 */
record Segment(int from, String text, Element run, Element node) {
  int to() {
    return from + text.length();
  }
}
