package org.openhpf.reading.sample;

/**
 * A picture of a document.
 *
 * @param name unique, and enough to make it again
 * @param jpeg or PNG, as it would be uploaded
 * @param dpi of the document within the picture
 */
public record Sample(String name, Truth truth, byte[] jpeg, int dpi, Wear wear) {}
