/**
 * Signing in by another platform (统一身份认证平台): OAuth's code flow with state and proof keys, the code
 * exchanged on the server. What the platform says of the person waits behind a ticket for the page
 * that asked.
 */
package org.openhpf.identity.federation;
