/** The user pool as a source of events. */
package org.openhpf.local.host.events.pool;
