/**
 * What a capability's routes look like in OpenAPI 3.1: read from the routes and records themselves,
 * at build time, so that code and document cannot differ.
 */
package org.openhpf.edge.openapi;
