/** Lambda's event filtering (FilterCriteria of an event source mapping). */
package org.openhpf.local.host.events.filter;
