package org.openhpf.another;

/** What another capability would own. */
public record Neighbour(String name) {}
