/** One OpenAPI document of all functions, merged from the fragment each of them carries. */
package org.openhpf.local.host.console.openapi;
