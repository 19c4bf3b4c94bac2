package org.openhpf.edge.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openhpf.edge.http.Access;
import org.openhpf.edge.http.Field;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.http.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One route as an operation object. */
final class Operation {
  private static final Pattern SEPARATORS = Pattern.compile("[/{}-]+");

  private final Route<?> route;
  private final Schemas schemas;
  private final ObjectNode operation = JsonNodeFactory.instance.objectNode();

  private Operation(Route<?> route, Schemas schemas) {
    this.route = route;
    this.schemas = schemas;
  }

  static ObjectNode of(Route<?> route, Schemas schemas) {
    return new Operation(route, schemas).build();
  }

  private ObjectNode build() {
    operation.put("operationId", id());
    operation.putArray("tags").add(tag());
    operation.put("summary", route.summary());
    operation.set("x-openhpf-access", access());
    parameters();
    body();
    operation.set("responses", Responses.of(route, schemas));
    ArrayNode security = operation.putArray("security");
    if (!route.access().isPublic()) {
      security.addObject().putArray("bearer");
    }
    return operation;
  }

  /** From method and path, as these two are unique over all capabilities. */
  private String id() {
    var id = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
    for (String segment : segments()) {
      if (segment.startsWith("{")) {
        id.append("By");
      }
      for (String word : SEPARATORS.split(segment)) {
        if (!word.isEmpty()) {
          id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
      }
    }
    return id.toString();
  }

  /** The collection that the path begins with. */
  private String tag() {
    return segments().getFirst();
  }

  private List<String> segments() {
    List<String> segments = List.of(route.path().substring(1).split("/"));
    return segments.getFirst().equals("v1") ? segments.subList(1, segments.size()) : segments;
  }

  private ObjectNode access() {
    Access access = route.access();
    var node = JsonNodeFactory.instance.objectNode();
    if (access.isPublic()) {
      return node.put("public", true);
    }
    ArrayNode roles = node.putArray("roles");
    access.roles().stream().sorted().map(Role::group).forEach(roles::add);
    node.put("level", access.level());
    access.ownerOf().ifPresent(parameter -> node.put("owner", parameter));
    if (!access.anyOwner().isEmpty()) {
      ArrayNode anyOwner = node.putArray("anyOwner");
      access.anyOwner().stream().sorted().map(Role::group).forEach(anyOwner::add);
    }
    access.matter().ifPresent(matter -> node.put("matter", matter));
    return node;
  }

  private void parameters() {
    ArrayNode parameters = operation.putArray("parameters");
    for (RecordComponent component : route.request().getRecordComponents()) {
      boolean path = route.pathParameters().contains(component.getName());
      if (path || !route.hasBody()) {
        parameters.add(parameter(component, path));
      }
    }
    if (route.takesRequestKey()) {
      parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
    }
    parameters.addObject().put("$ref", "#/components/parameters/CorrelationId");
  }

  private ObjectNode parameter(RecordComponent component, boolean path) {
    var parameter = JsonNodeFactory.instance.objectNode();
    parameter.put("name", component.getName()).put("in", path ? "path" : "query");
    parameter.put("required", path || !Schemas.isOptional(component));
    Field field = component.getAnnotation(Field.class);
    if (field != null) {
      parameter.put("description", field.value());
    }
    ObjectNode schema = schemas.ofComponent(component, Schemas.Use.REQUEST);
    schema.remove("description"); // stands on the parameter
    parameter.set("schema", schema);
    if (schema.has("items")) {
      parameter.put("explode", false); // one parameter, its values joined with commas
    }
    return parameter;
  }

  private void body() {
    List<RecordComponent> fields =
        Arrays.stream(route.request().getRecordComponents())
            .filter(component -> !route.pathParameters().contains(component.getName()))
            .toList();
    if (!route.hasBody() || fields.isEmpty()) {
      return;
    }
    ObjectNode body = operation.putObject("requestBody");
    body.put("required", !fields.stream().allMatch(Schemas::isOptional));
    boolean whole = fields.size() == route.request().getRecordComponents().length;
    body.putObject("content")
        .putObject("application/json")
        .set(
            "schema",
            whole
                ? schemas.ofRecord(route.request(), Schemas.Use.REQUEST)
                : schemas.object(fields, Schemas.Use.REQUEST));
  }
}
