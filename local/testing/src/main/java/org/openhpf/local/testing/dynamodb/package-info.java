/**
 * DynamoDB in memory, and simulations around it.
 *
 * <ul>
 *   <li>{@link org.openhpf.local.testing.dynamodb.MemoryDynamoDb}: tables, conditions and
 *       transactions, and what they would cost
 * </ul>
 */
package org.openhpf.local.testing.dynamodb;
