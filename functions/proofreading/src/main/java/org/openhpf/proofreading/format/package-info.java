/**
 * How the text of a Word document looks: fonts, sizes, indents, pages, after inheritance from
 * styles (ECMA-376 part 1, 17.7.2).
 */
package org.openhpf.proofreading.format;
