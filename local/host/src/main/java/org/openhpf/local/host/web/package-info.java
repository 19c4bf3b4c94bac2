/**
 * The pages of {@code web/app}, served from the checkout as the bucket behind CloudFront serves
 * them.
 */
package org.openhpf.local.host.web;
