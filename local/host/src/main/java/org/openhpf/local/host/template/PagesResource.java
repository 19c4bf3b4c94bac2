package org.openhpf.local.host.template;

import java.util.Map;

/**
 * The pages a CloudFront distribution serves from a bucket.
 *
 * @param headers of every reply, by name: what the distribution's response headers policy adds
 */
public record PagesResource(Map<String, String> headers) {}
