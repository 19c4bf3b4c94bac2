package org.openhpf.local.host.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * template.yaml as it is written: {@code !Ref X} becomes {@code {"!Ref": "X"}}, nothing resolved.
 */
record RawTemplate(String text, Map<String, Object> root) {
  static final Path REPOSITORY = Path.of(System.getProperty("openhpf.root"));

  static RawTemplate read() throws IOException {
    String text = Files.readString(REPOSITORY.resolve("template.yaml"));
    return new RawTemplate(text, map(new Yaml(new Tagged()).load(text)));
  }

  Map<String, Object> section(String name) {
    return map(root.get(name));
  }

  /** Logical id and properties of every resource of a type. */
  Stream<Resource> resources(String type) {
    return section("Resources").entrySet().stream()
        .map(entry -> new Resource(entry.getKey(), map(entry.getValue())))
        .filter(resource -> resource.type().equals(type));
  }

  Resource resource(String logicalId) {
    return new Resource(logicalId, map(section("Resources").get(logicalId)));
  }

  record Resource(String id, Map<String, Object> body) {
    String type() {
      return (String) body.get("Type");
    }

    Map<String, Object> properties() {
      return map(body.get("Properties"));
    }

    /** A property by its path; null where it is missing. */
    Object at(String... path) {
      Object value = properties();
      for (String name : path) {
        value = value == null ? null : map(value).get(name);
      }
      return value;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  @SuppressWarnings("unchecked") // YAML mappings have text keys here
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  /** The logical id that a {@code !Ref} or {@code !GetAtt X.Arn} names. */
  static String target(Object reference) {
    Object name = map(reference).values().iterator().next();
    return name.toString().split("\\.")[0];
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
