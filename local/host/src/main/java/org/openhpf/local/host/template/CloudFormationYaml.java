package org.openhpf.local.host.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML with CloudFormation's short forms, which become the long ones: {@code !Sub x} is {@code
 * {"Fn::Sub": "x"}}. The document is maps, lists, texts, numbers and booleans.
 */
final class CloudFormationYaml extends SafeConstructor {
  private CloudFormationYaml() {
    super(strict());
    yamlConstructors.put(
        null,
        new AbstractConstruct() {
          @Override
          public Object construct(Node node) {
            return longForm(node);
          }
        });
    // 2012-10-17 is the text CloudFormation takes it for, not a day.
    yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
  }

  static Map<String, Object> parse(String text) {
    Object document = new Yaml(new CloudFormationYaml()).load(text);
    return asMap("document", document);
  }

  private static LoaderOptions strict() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(4 * 1024 * 1024);
    return options;
  }

  private Object longForm(Node node) {
    String name = node.getTag().getValue();
    if (!name.startsWith("!")) {
      throw new TemplateException("document", "unknown YAML tag " + name);
    }
    String function = name.substring(1);
    Object argument =
        switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode sequence -> constructSequence(sequence);
          case MappingNode mapping -> constructMapping(mapping);
          default -> throw new TemplateException("document", "unknown YAML node at " + name);
        };
    if (function.equals("GetAtt") && argument instanceof String path) {
      argument = List.of(path.split("\\.", 2));
    }
    boolean plain = function.equals("Ref") || function.equals("Condition");
    return Map.of(plain ? function : "Fn::" + function, argument);
  }

  static Map<String, Object> asMap(String place, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new TemplateException(place, "must be a map");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, entry) -> result.put(String.valueOf(key), entry));
    return result;
  }
}
