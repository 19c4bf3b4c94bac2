/** DynamoDB's values and its expressions: conditions, updates and projections. */
package org.openhpf.local.testing.dynamodb.expression;
