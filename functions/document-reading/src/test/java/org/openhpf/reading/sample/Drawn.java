package org.openhpf.reading.sample;

import java.awt.image.BufferedImage;

/**
 * A document as printed, at 300 dpi.
 *
 * @param card of plastic, with round corners; not a sheet of paper
 */
record Drawn(BufferedImage image, boolean card, Truth truth) {}
