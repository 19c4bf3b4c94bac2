/**
 * DynamoDB in memory, and simulations around it.
 *
 * <ul>
 *   <li>{@link org.openhpf.local.testing.dynamodb.MemoryDynamoDb}: tables, conditions and
 *       transactions, and what they would cost
 *   <li>{@link org.openhpf.local.testing.dynamodb.Simulation} and {@link
 *       org.openhpf.local.testing.dynamodb.SimulatedDynamoDb}: actors that take turns between any
 *       two calls, and faults, all of one seed
 *   <li>{@link org.openhpf.local.testing.dynamodb.MemoryKms}: the data keys that go with it
 * </ul>
 */
package org.openhpf.local.testing.dynamodb;
