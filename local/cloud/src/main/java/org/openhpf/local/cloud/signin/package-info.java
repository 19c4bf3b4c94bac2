/**
 * Signing in at the local user pool: OpenID Connect's authorization code flow with PKCE (RFC 6749,
 * 7636) and the token exchange of kiosks (RFC 8693). A development stand-in: whoever is at the
 * machine picks who to be.
 */
package org.openhpf.local.cloud.signin;
