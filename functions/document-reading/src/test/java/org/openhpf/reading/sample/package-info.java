/**
 * Invented documents with their truth, for tests and the benchmark: people, numbers and addresses
 * of no one, laid out as the real documents are, and photographed and scanned badly. Everything is
 * decided by the seed.
 */
package org.openhpf.reading.sample;
