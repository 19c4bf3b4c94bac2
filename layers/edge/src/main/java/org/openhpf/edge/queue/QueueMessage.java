package org.openhpf.edge.queue;

/**
 * One message of a queue, decoded.
 *
 * @param id the sender's id of it (message attribute {@code messageId}), the same however often it
 *     is sent; the queue's own id where the sender gave none
 * @param receiveCount how often it was received, 1 the first time
 */
public record QueueMessage<B>(String id, int receiveCount, B body) {}
