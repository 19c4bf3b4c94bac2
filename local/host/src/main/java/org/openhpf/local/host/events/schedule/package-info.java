/** EventBridge Scheduler. */
package org.openhpf.local.host.events.schedule;
