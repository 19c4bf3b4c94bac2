package org.openhpf.reading.page;

import java.util.OptionalInt;

/**
 * Why a document, or a page of it, is not read or not accepted.
 *
 * @param code such as {@code blurred}; stable
 * @param page from 1; empty if it is of the whole document
 * @param detail what its owner can do, Chinese
 */
public record ReadingProblem(String code, OptionalInt page, String detail) {}
