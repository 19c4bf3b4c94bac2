/**
 * Triggers of a Cognito user pool: what it asks while somebody signs in, and what it is told.
 * Amazon Cognito Developer Guide, "Customizing user pool workflows with Lambda triggers"; see
 * docs/decisions/0011-cognito-triggers.md.
 */
package org.openhpf.edge.trigger;
