/** Other parties' services over HTTP: bounded in time and size, with an answer whatever happens. */
package org.openhpf.identity.outside;
