package org.openhpf.proofreading.docx;

import org.openhpf.proofreading.finding.Position;

/**
 * Another text for a place of the manuscript.
 *
 * @param replacement the whole of it; "" takes the text away; \n is a line break, \t a tab
 * @param reason in Chinese; told in a comment where the change cannot be made
 */
public record Change(Position position, String replacement, String reason) {}
