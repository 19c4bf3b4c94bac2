/**
 * The developer console of the local host: one page, and the JSON behind it under {@code /_local/}.
 * It shows what a developer would otherwise look for in five AWS consoles.
 */
package org.openhpf.local.host.console;
