/** The platform as {@code local/run} starts it, asked by crowds and timed. */
package org.openhpf.bench.platform;
