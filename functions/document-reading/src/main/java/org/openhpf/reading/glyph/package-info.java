/**
 * Reads single characters of names by their shapes: those that the readers of lines do not know,
 * and once more those they do.
 */
package org.openhpf.reading.glyph;
