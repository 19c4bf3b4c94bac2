/**
 * Lambda's event source mapping of a DynamoDB stream. A {@code StreamPoller} finds the shards, a
 * {@code ShardReader} reads one of them and deals its records to lanes by item, a {@code Lane}
 * gathers batches, and a {@code BatchDelivery} takes a batch to the function until it is done or
 * given up.
 */
package org.openhpf.local.host.events.stream;
