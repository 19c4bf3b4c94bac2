package org.openhpf.proofreading.format;

/**
 * From line to line.
 *
 * @param exact whether it is fixed whatever stands in the line
 * @param points of a fixed or least distance; 0 where it is a multiple
 * @param lines how many lines of the grid, or of the font's own height, a line takes
 * @param before points left free above the paragraph
 * @param after points left free below it
 */
public record LineSpacing(
    boolean exact, double points, double lines, double before, double after) {}
