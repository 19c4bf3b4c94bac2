/**
 * Reading of documents: from an order of the queue to previews, fields and lines in the bucket.
 * Packages: {@code image} (geometry) ← {@code reader} (print) and {@code page} (what goes in and
 * out) ← {@code source} (files) and {@code kind} (documents); this one puts them together.
 */
package org.openhpf.reading;
