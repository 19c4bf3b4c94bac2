package org.openhpf.edge.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhpf.edge.http.AssuranceWays;
import org.openhpf.edge.http.Problem;
import org.openhpf.edge.http.Problems;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every capability's document has in common; the same text in each, so that they can join. */
final class Components {
  /** Responses that edge alone answers, by the name they have in components. */
  private static final SortedMap<String, List<Problem>> COMMON =
      new TreeMap<>(
          Map.of(
              "InvalidRequest", List.of(Problems.INVALID_REQUEST),
              "SignInRequired", List.of(Problems.SIGN_IN_REQUIRED),
              "NotAllowed",
                  List.of(
                      Problems.ROLE_NOT_ALLOWED,
                      Problems.NOT_BY_OTHERS,
                      Problems.STANDING_ENDED,
                      Problems.ASSURANCE_TOO_LOW,
                      Problems.NOT_OWNER),
              "RequestTooLarge", List.of(Problems.REQUEST_TOO_LARGE),
              "UnsupportedMediaType", List.of(Problems.UNSUPPORTED_MEDIA_TYPE),
              "InternalError", List.of(Problems.INTERNAL_ERROR),
              "TryAgainLater", List.of(Problems.TRY_AGAIN_LATER)));

  private static final String SAMPLE_ID = "01k6t3q8e0v7m2c9x4b5n6d8fa";

  private Components() {}

  /** The common response that says all that these problems do, if there is one. */
  static Optional<String> common(int status, List<Problem> problems) {
    return COMMON.entrySet().stream()
        .filter(entry -> entry.getValue().getFirst().status() == status)
        .filter(entry -> entry.getValue().containsAll(problems))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static ObjectNode with(SortedMap<String, ObjectNode> schemas) {
    var components = JsonNodeFactory.instance.objectNode();
    var all = new TreeMap<>(schemas);
    if (all.put("Problem", problem()) != null) {
      throw new IllegalArgumentException("a record cannot be named Problem");
    }
    all.forEach(components.putObject("schemas")::set);
    ObjectNode responses = components.putObject("responses");
    COMMON.forEach((name, problems) -> responses.set(name, refusal(problems)));
    components.set("parameters", parameters());
    components.set("headers", headers());
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "Access token of the user pool; its claims alone say who is calling.");
    return components;
  }

  static ObjectNode ref(String kind, String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
  }

  static ObjectNode refusal(List<Problem> problems) {
    var response = JsonNodeFactory.instance.objectNode();
    response.put(
        "description", problems.stream().map(Problem::title).collect(Collectors.joining("；")));
    ObjectNode headers = response.putObject("headers");
    headers.set("X-Correlation-Id", ref("headers", "CorrelationId"));
    switch (problems.getFirst().status()) {
      case 401 -> headers.set("WWW-Authenticate", ref("headers", "WwwAuthenticate"));
      case 503 -> headers.set("Retry-After", ref("headers", "RetryAfter"));
      default -> {} // no further header
    }
    ObjectNode content = response.putObject("content").putObject("application/problem+json");
    content.set("schema", ref("schemas", "Problem"));
    ObjectNode examples = content.putObject("examples");
    problems.forEach(problem -> examples.set(problem.name(), example(problem)));
    return response;
  }

  private static ObjectNode example(Problem problem) {
    var example = JsonNodeFactory.instance.objectNode().put("summary", problem.title());
    ObjectNode value = example.putObject("value");
    value.put("type", problem.type()).put("title", problem.title());
    value.put("status", problem.status()).put("detail", problem.detail());
    value.put("correlationId", SAMPLE_ID);
    var errors = value.putArray("errors");
    if (problem.equals(Problems.INVALID_REQUEST)) {
      errors.addObject().put("field", "date").put("reason", "日期不存在或格式不是 YYYY-MM-DD");
    }
    if (problem.equals(Problems.ASSURANCE_TOO_LOW)) {
      value.put("requiredLevel", 3);
      ArrayNode ways = value.putArray("ways");
      AssuranceWays.to(3)
          .forEach(
              way ->
                  ways.addObject()
                      .put("way", way.way())
                      .put("atLeast", way.atLeast())
                      .put("atMost", way.atMost()));
    }
    return example;
  }

  private static ObjectNode problem() {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object").put("description", "RFC 9457 problem");
    List.of("type", "title", "status", "detail", "correlationId", "errors")
        .forEach(schema.putArray("required")::add);
    ObjectNode fields = schema.putObject("properties");
    string(fields, "type", "Stable name: /problems/<kebab-name>, see x-openhpf-problems");
    string(fields, "title", "What went wrong, Chinese, the same at every occurrence");
    fields.putObject("status").put("type", "integer").put("format", "int32");
    string(fields, "detail", "What to do now, Chinese");
    string(fields, "instance", "Path of the request");
    string(fields, "correlationId", "Id of the request in logs, messages and queues");
    ObjectNode error = fields.putObject("errors").put("type", "array").putObject("items");
    error.put("type", "object").putArray("required").add("field").add("reason");
    ObjectNode parts = error.putObject("properties");
    string(parts, "field", "As the request spells it; empty for the body as a whole");
    string(parts, "reason", "Chinese, without the value");
    fields
        .putObject("requiredLevel")
        .put("type", "integer")
        .put("format", "int32")
        .put("description", "Of assurance-too-low: the level the route asks for");
    ObjectNode ways = fields.putObject("ways").put("type", "array");
    ways.put("description", "Of assurance-too-low: what may raise a sign-in to that level");
    ObjectNode way = ways.putObject("items").put("type", "object");
    way.putArray("required").add("way").add("atLeast").add("atMost");
    ObjectNode of = way.putObject("properties");
    string(of, "way", "real-name, bank-card, federation or counter");
    of.putObject("atLeast").put("type", "integer").put("description", "Level it gives, 2 to 4");
    of.putObject("atMost").put("type", "integer").put("description", "Level it may give at most");
    return schema;
  }

  private static void string(ObjectNode fields, String name, String description) {
    fields.putObject(name).put("type", "string").put("description", description);
  }

  private static ObjectNode parameters() {
    var parameters = JsonNodeFactory.instance.objectNode();
    parameter(
        parameters.putObject("CorrelationId"),
        "X-Correlation-Id",
        "Follows the request through logs, messages and queues; one is made where none is sent.",
        "^[A-Za-z0-9._-]{1,64}$");
    parameter(
        parameters.putObject("IdempotencyKey"),
        "Idempotency-Key",
        "Makes repetitions of a request one: same key and body, one effect and one reply.",
        "^[!-~]{1,128}$");
    return parameters;
  }

  private static void parameter(ObjectNode node, String name, String description, String pattern) {
    node.put("name", name).put("in", "header").put("required", false);
    node.put("description", description);
    node.putObject("schema").put("type", "string").put("pattern", pattern);
  }

  private static ObjectNode headers() {
    var headers = JsonNodeFactory.instance.objectNode();
    header(headers, "CorrelationId", "Id of the request in logs, messages and queues.", "string");
    header(headers, "Location", "Path of the new resource, or of the work's status.", "string");
    header(headers, "RetryAfter", "Seconds to wait before the next attempt.", "integer");
    header(headers, "WwwAuthenticate", "Always Bearer.", "string");
    return headers;
  }

  private static void header(ObjectNode headers, String name, String description, String type) {
    headers.putObject(name).put("description", description).putObject("schema").put("type", type);
  }
}
