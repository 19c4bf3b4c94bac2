/** Reviews: a crowd that reviews at once, and a month of them that is answered from counters. */
package org.openhpf.bench.reviews;
