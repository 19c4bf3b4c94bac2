/** Spelling, measured on sentences whose errors are known, beside what other libraries find. */
package org.openhpf.bench.proofreading;
