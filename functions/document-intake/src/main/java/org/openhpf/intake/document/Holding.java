package org.openhpf.intake.document;

/**
 * What of the bucket a document takes: its file, previews and results. It is known when the reading
 * has come to an end.
 *
 * @param kind under which it is counted, the same at its deletion
 */
public record Holding(String kind, long bytes, int objects) {

  public static final Holding NOTHING = new Holding("text", 0, 0);
}
