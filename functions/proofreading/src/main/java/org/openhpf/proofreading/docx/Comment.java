package org.openhpf.proofreading.docx;

import java.util.Optional;
import org.openhpf.proofreading.finding.Position;

/**
 * A remark for whoever opens the document (批注).
 *
 * @param position what it is about; empty for the whole document
 * @param text in Chinese; \n begins a paragraph
 */
public record Comment(Optional<Position> position, String text) {}
