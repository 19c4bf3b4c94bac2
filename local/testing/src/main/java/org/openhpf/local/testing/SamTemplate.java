package org.openhpf.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openhpf.local.cloud.RepositoryRoot;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** template.yaml as it is written: {@code !Ref X} is {@code {"!Ref": "X"}}, nothing resolved. */
record SamTemplate(Map<String, Object> root) {

  static SamTemplate read() {
    Path file = RepositoryRoot.find().resolve("template.yaml");
    try {
      return new SamTemplate(map(new Yaml(new Tagged()).load(Files.readString(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A resource by its logical id. */
  record Resource(String id, Map<String, Object> body) {
    String type() {
      return (String) body.get("Type");
    }

    Map<String, Object> properties() {
      return map(body.get("Properties"));
    }

    /** {@code AppointmentsHttp} is {@code appointments-http}. */
    String kebab() {
      return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
  }

  Resource resource(String id) {
    Map<String, Object> body = map(map(root.get("Resources")).get(id));
    if (body.isEmpty()) {
      throw new IllegalStateException("template.yaml has no resource " + id);
    }
    return new Resource(id, body);
  }

  Stream<Resource> functions() {
    return map(root.get("Resources")).keySet().stream()
        .map(this::resource)
        .filter(resource -> resource.type().equals("AWS::Serverless::Function"));
  }

  boolean isParameter(String name) {
    return map(root.get("Parameters")).containsKey(name);
  }

  String parameterDefault(String name) {
    return String.valueOf(map(map(root.get("Parameters")).get(name)).getOrDefault("Default", ""));
  }

  /** The function's variables over the global ones. */
  Map<String, Object> variables(Resource function) {
    var variables = new LinkedHashMap<String, Object>();
    Object global = map(map(root.get("Globals")).get("Function")).get("Environment");
    variables.putAll(map(map(global).get("Variables")));
    variables.putAll(map(map(function.properties().get("Environment")).get("Variables")));
    return variables;
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys here
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // of mappings, wherever we ask
  static List<Map<String, Object>> maps(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  private static final class Tagged extends SafeConstructor {
    Tagged() {
      super(new LoaderOptions());
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              Object value =
                  switch (node) {
                    case ScalarNode scalar -> scalar.getValue();
                    case SequenceNode sequence -> constructSequence(sequence);
                    case MappingNode mapping -> constructMapping(mapping);
                    default -> throw new IllegalStateException(node.toString());
                  };
              return Map.of(node.getTag().getValue(), value);
            }
          });
    }
  }
}
