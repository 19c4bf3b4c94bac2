package org.openhpf.local.host.template;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads an AWS::CloudFront::Distribution and the response headers policies. Where files come from,
 * how the edge caches them and what the API's behavior is have no meaning on one machine, which has
 * the files and the API themselves.
 */
final class PagesReader {
  private final Map<String, Map<String, String>> policies = new LinkedHashMap<>();

  PagesReader(Resources resources) {
    resources.read("AWS::CloudFront::ResponseHeadersPolicy", this::policy);
  }

  PagesResource read(String logicalId, Section section) {
    Section distribution = section.unresolved("DistributionConfig");
    distribution.noLocalMeaning(
        "Aliases",
        "CacheBehaviors",
        "Comment",
        "Enabled",
        "HttpVersion",
        "IPV6Enabled",
        "Logging",
        "Origins",
        "PriceClass",
        "Restrictions",
        "ViewerCertificate",
        "WebACLId");
    Section pages = distribution.unresolved("DefaultCacheBehavior");
    pages.noLocalMeaning(
        "AllowedMethods",
        "CachePolicyId",
        "Compress",
        "FunctionAssociations",
        "TargetOriginId",
        "ViewerProtocolPolicy");
    String policy = pages.requiredText("ResponseHeadersPolicyId");
    if (!policies.containsKey(policy)) {
      throw pages.fault("ResponseHeadersPolicyId", "is no policy of this template");
    }
    pages.close();
    distribution.close();
    section.noLocalMeaning("Tags");
    return new PagesResource(policies.get(policy));
  }

  private Map<String, String> policy(String logicalId, Section section) {
    Section config = section.unresolved("ResponseHeadersPolicyConfig");
    config.noLocalMeaning("Name", "Comment");
    Map<String, String> headers = new LinkedHashMap<>();
    config.section("SecurityHeadersConfig").ifPresent(security -> security(security, headers));
    config
        .section("CustomHeadersConfig")
        .ifPresent(
            custom -> {
              for (Section item : custom.sections("Items")) {
                headers.put(item.requiredText("Header"), item.requiredText("Value"));
                item.noLocalMeaning("Override");
                item.close();
              }
              custom.close();
            });
    config.close();
    policies.put(logicalId, headers);
    return headers;
  }

  private static void security(Section security, Map<String, String> headers) {
    text(security, "ContentSecurityPolicy", "Content-Security-Policy", headers);
    text(security, "ReferrerPolicy", "Referrer-Policy", headers);
    security
        .section("ContentTypeOptions")
        .ifPresent(
            options -> {
              headers.put("X-Content-Type-Options", "nosniff");
              close(options);
            });
    security
        .section("StrictTransportSecurity")
        .ifPresent(
            transport -> {
              String age = transport.requiredText("AccessControlMaxAgeSec");
              String domains = transport.flag("IncludeSubdomains") ? "; includeSubDomains" : "";
              headers.put("Strict-Transport-Security", "max-age=" + age + domains);
              close(transport);
            });
    security.close();
  }

  private static void text(
      Section security, String property, String header, Map<String, String> headers) {
    security
        .section(property)
        .ifPresent(
            section -> {
              headers.put(header, section.requiredText(property));
              close(section);
            });
  }

  /** Nothing here sends these headers of its own, so there is nothing to override. */
  private static void close(Section header) {
    header.noLocalMeaning("Override");
    header.close();
  }
}
