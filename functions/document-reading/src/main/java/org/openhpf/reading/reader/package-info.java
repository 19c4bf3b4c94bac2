/**
 * Readers of print: what stands in a picture, with how sure the reader is. No knowledge of
 * documents.
 */
package org.openhpf.reading.reader;
