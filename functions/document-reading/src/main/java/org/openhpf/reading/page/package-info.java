/** What goes into reading a page and what comes out of it. */
package org.openhpf.reading.page;
