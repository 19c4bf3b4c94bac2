/** The cause board: why people were not satisfied, where, and what has changed. */
package org.openhpf.reviews.cause;
