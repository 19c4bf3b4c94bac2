/**
 * Wrong characters: sentences are read again over all words that sound or look like what was
 * written, and what reads far better is suggested.
 * docs/decisions/0016-proofreading-language-model.md says how well that works.
 */
package org.openhpf.proofreading.spelling;
