package org.openhpf.proofreading.format;

/** Characters of a paragraph that look alike; offsets in UTF-16 code units. */
public record TextSpan(int from, int to, RunFormat format) {}
