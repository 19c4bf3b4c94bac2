/**
 * What starts functions other than HTTP: queues, table streams, schedules and object events, each
 * with the batching, the retries and the event documents of the AWS service it stands in for.
 */
package org.openhpf.local.host.events;
