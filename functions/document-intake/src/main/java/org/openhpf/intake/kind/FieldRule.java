package org.openhpf.intake.kind;

/**
 * One field of a kind.
 *
 * @param name in English, as the API spells it
 * @param label as the document prints it, in Chinese
 * @param required whether a document is accepted only with it
 */
public record FieldRule(String name, String label, boolean required, FieldCheck check) {}
