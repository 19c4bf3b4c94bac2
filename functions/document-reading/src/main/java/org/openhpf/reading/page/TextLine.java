package org.openhpf.reading.page;

/**
 * A line of a page.
 *
 * @param confidence 0 to 1; 1 of a text layer
 */
public record TextLine(String text, double confidence, Place place) {}
