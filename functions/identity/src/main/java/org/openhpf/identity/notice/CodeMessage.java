package org.openhpf.identity.notice;

import java.time.Instant;

/**
 * That a one-time code is to be sent, as the outbox and its queue carry it: neither code nor phone,
 * which whoever sends it opens.
 *
 * @param key under which the code stands
 * @param sessionId by which it was asked for; where it is another's meanwhile, nothing is sent
 */
public record CodeMessage(String key, String sessionId, Instant createdAt) {}
