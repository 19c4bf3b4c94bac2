package org.openhpf.identity.session;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name what, e.g. {@code codes-an-hour}
 * @param key whose or where from; no personal data in the clear
 * @param most times, {@code within} from the first on
 * @param renewed whether each time makes the period begin anew: a lock that lasts from the last
 *     failure on
 */
public record Limit(String name, String key, int most, Duration within, boolean renewed) {}
