/** Lambda's event source mapping of an SQS queue. */
package org.openhpf.local.host.events.queue;
