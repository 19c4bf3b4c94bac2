package org.openhpf.local.host.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.local.testing.SamTemplate.list;
import static org.openhpf.local.testing.SamTemplate.map;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** The pages come from one place and load nothing else. */
class PagesRulesTest {
  private static SamTemplate template;

  @BeforeAll
  static void read() throws IOException {
    template = SamTemplate.read();
  }

  @Test
  void pagesComeFromABucketThatTheDistributionAloneReads() {
    Resource bucket = template.resource("WebBucket");
    assertThat(map(bucket.at("PublicAccessBlockConfiguration")).values())
        .containsExactly(true, true, true, true);
    assertThat(bucket.at("BucketEncryption", "ServerSideEncryptionConfiguration")).isNotNull();
    List<Map<String, Object>> statements =
        list(template.resource("WebBucketPolicy").at("PolicyDocument", "Statement")).stream()
            .map(SamTemplate::map)
            .toList();
    assertThat(statements.stream().filter(one -> one.get("Effect").equals("Allow")))
        .singleElement()
        .satisfies(
            allowed -> {
              assertThat(map(allowed.get("Principal")))
                  .isEqualTo(Map.of("Service", "cloudfront.amazonaws.com"));
              assertThat(list(allowed.get("Action")))
                  .containsExactly("s3:GetObject", "s3:ListBucket");
              assertThat(
                      map(map(allowed.get("Condition")).get("StringEquals"))
                          .get("AWS:SourceArn")
                          .toString())
                  .contains("distribution/${WebDistribution}");
            });
  }

  @Test
  void pagesMayLoadNothingButThemselves() {
    Object policy =
        template
            .resource("WebHeaders")
            .at(
                "ResponseHeadersPolicyConfig",
                "SecurityHeadersConfig",
                "ContentSecurityPolicy",
                "ContentSecurityPolicy");
    assertThat(list(map(policy).get("!Sub")).getFirst().toString())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        .contains(
            "; connect-src 'self'${Issuer} ${DocumentBucket.RegionalDomainName}; ",
            "; base-uri 'none'; ",
            "; frame-ancestors 'none'; ",
            "; require-trusted-types-for 'script'; trusted-types 'none'")
        .doesNotContain("unsafe", "http", "*", "blob:");
    assertThat(
            template
                .resource("WebDistribution")
                .at("DistributionConfig", "DefaultCacheBehavior", "ResponseHeadersPolicyId"))
        .isEqualTo(Map.of("!Ref", "WebHeaders"));
  }

  @Test
  void theEdgeNeverKeepsTheApi() {
    Resource distribution = template.resource("WebDistribution");
    assertThat(list(distribution.at("DistributionConfig", "CacheBehaviors")))
        .singleElement()
        .satisfies(
            behavior ->
                assertThat(map(behavior))
                    .containsEntry("PathPattern", "/v1/*")
                    .containsEntry("TargetOriginId", "api")
                    // CloudFront's own policies: CachingDisabled, AllViewerExceptHostHeader.
                    .containsEntry("CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
                    .containsEntry("OriginRequestPolicyId", "b689b0a8-53d0-40ab-baf2-68738e2966ac")
                    .containsEntry("ViewerProtocolPolicy", "https-only"));
  }
}
