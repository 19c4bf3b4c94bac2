/** S3's event notifications to queues. */
package org.openhpf.local.host.events.object;
