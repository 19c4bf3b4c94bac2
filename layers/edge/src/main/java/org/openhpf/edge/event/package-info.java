/**
 * AWS's events and replies from and to JSON, by hand.
 *
 * <p>Spring Cloud Function 5.0.1 does this for functions typed with AWS's event classes, but not as
 * we need it: where beans are registered functionally it reads them with a plain Jackson mapper, to
 * which {@code Records}, {@code NewImage} and {@code S} are unknown, so that a batch arrives empty
 * and counts as done; and where an HTTP body (or a header named {@code payload}) is a JSON array it
 * calls the function once per element, with the element as the event: a caller could forge claims.
 * So our beans take the stream as it is, and nothing of an event is read but here; see
 * docs/decisions/0004-events-are-read-by-edge.md.
 */
package org.openhpf.edge.event;
