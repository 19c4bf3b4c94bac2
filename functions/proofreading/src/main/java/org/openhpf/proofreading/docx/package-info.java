/**
 * Word documents (.docx, ECMA-376 and ISO/IEC 29500): a hostile file is refused with its reason, a
 * good one is read into a manuscript, and written again with tracked changes and comments and
 * nothing else changed.
 */
package org.openhpf.proofreading.docx;
