package org.openhpf.local.host.template;

import java.time.Duration;
import java.util.Optional;
import org.openhpf.local.host.template.HttpApiResource.Authorizer;
import org.openhpf.local.host.template.HttpApiResource.Cors;

/** Reads an AWS::Serverless::HttpApi. */
final class ApiReader {
  private ApiReader() {}

  static HttpApiResource read(String logicalId, Section section) {
    section.oneOf("StageName", section.text("StageName").orElse("$default"), "$default");
    section.noLocalMeaning(
        "Name",
        "Description",
        "AccessLogSettings",
        "DefaultRouteSettings",
        "RouteSettings",
        "DisableExecuteApiEndpoint",
        "Domain",
        "Tags",
        "PropagateTags");
    return new HttpApiResource(
        logicalId,
        section.section("Auth").map(ApiReader::authorizer),
        section.section("CorsConfiguration").map(ApiReader::cors));
  }

  private static Authorizer authorizer(Section auth) {
    String name = auth.requiredText("DefaultAuthorizer");
    Section authorizers = auth.unresolved("Authorizers");
    Section authorizer = authorizers.unresolved(name);
    authorizer.oneOf(
        "IdentitySource",
        authorizer.text("IdentitySource").orElse("$request.header.Authorization"),
        "$request.header.Authorization");
    Section jwt = authorizer.unresolved("JwtConfiguration");
    Authorizer read = new Authorizer(name, jwt.requiredText("issuer"), jwt.texts("audience"));
    jwt.close();
    authorizer.close();
    authorizers.close();
    auth.close();
    return read;
  }

  private static Cors cors(Section section) {
    Cors cors =
        new Cors(
            section.texts("AllowOrigins"),
            section.texts("AllowMethods"),
            section.texts("AllowHeaders"),
            section.texts("ExposeHeaders"),
            Duration.ofSeconds(section.number("MaxAge").orElse(0)),
            section.flag("AllowCredentials"));
    section.close();
    return cors;
  }

  /** What stands before the routes of a template without an API resource. */
  static HttpApiResource none() {
    return new HttpApiResource("ServerlessHttpApi", Optional.empty(), Optional.empty());
  }
}
