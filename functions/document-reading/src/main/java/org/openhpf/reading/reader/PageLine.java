package org.openhpf.reading.reader;

import org.openhpf.reading.image.Box;

/**
 * A line of a whole page.
 *
 * @param box around all of its characters, in the page's picture
 */
public record PageLine(LineText text, Box box) {}
