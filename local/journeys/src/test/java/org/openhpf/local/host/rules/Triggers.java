package org.openhpf.local.host.rules;

import static org.openhpf.local.testing.SamTemplate.map;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.local.testing.SamTemplate;
import org.openhpf.local.testing.SamTemplate.Resource;

/** What starts the template's functions, and for how long they may run. */
final class Triggers {
  private Triggers() {}

  /** Properties of a function's events of a type. */
  static Stream<Map<String, Object>> events(Resource function, String type) {
    return map(function.at("Events")).values().stream()
        .map(SamTemplate::map)
        .filter(event -> event.get("Type").equals(type))
        .map(event -> map(event.get("Properties")));
  }

  /** Seconds. */
  static int timeout(SamTemplate template, Resource function) {
    Object own = function.at("Timeout");
    Object all = map(map(template.root().get("Globals")).get("Function")).get("Timeout");
    return (Integer) (own == null ? all : own);
  }

  static List<Map<String, Object>> httpRoutes(SamTemplate template) {
    return template
        .resources("AWS::Serverless::Function")
        .flatMap(f -> events(f, "HttpApi"))
        .toList();
  }
}
