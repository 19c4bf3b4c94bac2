/**
 * Models of written Chinese, read from mapped files: n-grams, words, sounds and shapes of
 * characters.
 */
package org.openhpf.languagemodel;
