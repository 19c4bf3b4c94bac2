package org.openhpf.intake.kind;

/**
 * One thing that may be wrong with a document.
 *
 * @param code stable, in kebab-case
 * @param again whether the same content may be uploaded once more
 * @param title in Chinese
 * @param detail in Chinese, what its owner can do; {@code {field}} is the label of the field at
 *     fault
 */
public record ProblemKind(String code, Effect effect, boolean again, String title, String detail) {}
