package org.openhpf.proofreading.spelling;

/**
 * Something that should be written in another way.
 *
 * @param from offset of the first character at fault
 * @param to behind the last; equal to {@code from} where something is missing
 * @param text what should stand there; "" where nothing should
 * @param margin by how many nats the sentence reads better
 * @param confidence 0 to 1: how many of a hundred such are right
 */
public record Correction(
    int from, int to, String text, Fault fault, double margin, double confidence) {}
