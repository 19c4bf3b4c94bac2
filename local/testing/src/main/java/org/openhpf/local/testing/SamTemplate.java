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

/**
 * template.yaml as it is written: {@code !Ref X} is {@code {"!Ref": "X"}}, nothing resolved.
 *
 * @param text the file
 * @param root its sections
 */
public record SamTemplate(String text, Map<String, Object> root) {

  public static SamTemplate read() {
    Path file = RepositoryRoot.find().resolve("template.yaml");
    try {
      String text = Files.readString(file);
      return new SamTemplate(text, map(new Yaml(new Tagged()).load(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A resource by its logical id. */
  public record Resource(String id, Map<String, Object> body) {
    public String type() {
      return (String) body.get("Type");
    }

    public Map<String, Object> properties() {
      return map(body.get("Properties"));
    }

    /** A property by its path; null where it is missing. */
    public Object at(String... path) {
      Object value = properties();
      for (String name : path) {
        value = value == null ? null : map(value).get(name);
      }
      return value;
    }

    /** {@code AppointmentsHttp} is {@code appointments-http}. */
    String kebab() {
      return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
  }

  public Resource resource(String id) {
    Map<String, Object> body = map(map(root.get("Resources")).get(id));
    if (body.isEmpty()) {
      throw new IllegalStateException("template.yaml has no resource " + id);
    }
    return new Resource(id, body);
  }

  /** All resources of a type, in the order of the file. */
  public Stream<Resource> resources(String type) {
    return map(root.get("Resources")).keySet().stream()
        .map(this::resource)
        .filter(resource -> resource.type().equals(type));
  }

  public Stream<Resource> functions() {
    return resources("AWS::Serverless::Function");
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
  public static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // of mappings, wherever we ask
  static List<Map<String, Object>> maps(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  /** The logical id that a {@code !Ref X} or {@code !GetAtt X.Arn} names. */
  public static String target(Object reference) {
    return map(reference).values().iterator().next().toString().split("\\.")[0];
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
