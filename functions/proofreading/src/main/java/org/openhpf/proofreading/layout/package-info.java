/**
 * The format of official documents (公文格式, GB/T 9704-2012): first which paragraph is which element,
 * by its words and place, then whether each is set as the standard says.
 *
 * <p>What a file cannot show by itself is not checked: where pages end, and so whether the imprint
 * stands on the last even page, whether a seal covers the date, or how many lines a page really
 * has.
 */
package org.openhpf.proofreading.layout;
