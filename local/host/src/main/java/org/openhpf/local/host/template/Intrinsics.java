package org.openhpf.local.host.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Works out CloudFormation's intrinsic functions. */
final class Intrinsics {
  /**
   * The values of {@code !Ref} and {@code !GetAtt}; empty when there is no such name or attribute.
   */
  interface Names {
    Optional<Object> ref(String name);

    Optional<Object> attribute(String resource, String attribute);
  }

  private static final Object NO_VALUE = new Object();

  private final Names names;
  private final Map<String, Object> conditions;

  Intrinsics(Names names, Map<String, Object> conditions) {
    this.names = names;
    this.conditions = conditions;
  }

  boolean holds(String place, String condition) {
    Object expression = conditions.get(condition);
    if (expression == null) {
      throw new TemplateException(place, "there is no condition " + condition);
    }
    return truth("Conditions." + condition, expression);
  }

  /** The value without any function left in it; {@code null} for AWS::NoValue. */
  Object resolve(String place, Object value) {
    Object resolved = evaluate(place, value);
    return resolved == NO_VALUE ? null : resolved;
  }

  private Object evaluate(String place, Object value) {
    return switch (value) {
      case Map<?, ?> map when isFunction(map) -> {
        var call = CloudFormationYaml.asMap(place, map).entrySet().iterator().next();
        yield call(place, call.getKey(), call.getValue());
      }
      case Map<?, ?> map -> {
        Map<String, Object> result = new LinkedHashMap<>();
        CloudFormationYaml.asMap(place, map)
            .forEach(
                (key, entry) -> putUnlessNone(result, key, evaluate(place + "." + key, entry)));
        yield result;
      }
      case List<?> list -> {
        List<Object> result = new ArrayList<>();
        list.stream()
            .map(entry -> evaluate(place, entry))
            .filter(entry -> entry != NO_VALUE)
            .forEach(result::add);
        yield result;
      }
      case null -> NO_VALUE;
      default -> value;
    };
  }

  static boolean isFunction(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String key
        && (key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::"));
  }

  private static void putUnlessNone(Map<String, Object> map, String key, Object value) {
    if (value != NO_VALUE) {
      map.put(key, value);
    }
  }

  private Object call(String place, String function, Object argument) {
    return switch (function) {
      case "Ref" -> ref(place, text(place, argument));
      case "Fn::GetAtt" -> {
        List<?> path = arguments(place, function, argument, 2, 2);
        yield attribute(place, text(place, path.get(0)), text(place, path.get(1)));
      }
      case "Fn::Sub" -> sub(place, argument);
      case "Fn::Join" -> {
        List<?> parts = arguments(place, function, argument, 2, 2);
        List<String> texts =
            list(place, parts.get(1)).stream().map(part -> text(place, part)).toList();
        yield String.join(text(place, parts.get(0)), texts);
      }
      case "Fn::Select" -> {
        List<?> parts = arguments(place, function, argument, 2, 2);
        yield list(place, parts.get(1)).get(Integer.parseInt(text(place, parts.get(0))));
      }
      case "Fn::Split" -> {
        List<?> parts = arguments(place, function, argument, 2, 2);
        yield List.of(
            text(place, parts.get(1)).split(Pattern.quote(text(place, parts.get(0))), -1));
      }
      case "Fn::If" -> {
        List<?> parts = arguments(place, function, argument, 3, 3);
        yield evaluate(place, parts.get(holds(place, text(place, parts.get(0))) ? 1 : 2));
      }
      case "Condition", "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
          truth(place, Map.of(function, argument));
      default ->
          throw new TemplateException(
              place, "the local host does not know the function " + function);
    };
  }

  private boolean truth(String place, Object expression) {
    var call = CloudFormationYaml.asMap(place, expression).entrySet().iterator().next();
    String function = call.getKey();
    Object argument = call.getValue();
    return switch (function) {
      case "Condition" -> holds(place, text(place, argument));
      case "Fn::Equals" -> {
        List<?> sides = arguments(place, function, argument, 2, 2);
        yield text(place, sides.get(0)).equals(text(place, sides.get(1)));
      }
      case "Fn::Not" -> !truth(place, arguments(place, function, argument, 1, 1).getFirst());
      case "Fn::And" ->
          arguments(place, function, argument, 2, 10).stream().allMatch(part -> truth(place, part));
      case "Fn::Or" ->
          arguments(place, function, argument, 2, 10).stream().anyMatch(part -> truth(place, part));
      default -> throw new TemplateException(place, function + " is not a condition");
    };
  }

  private Object sub(String place, Object argument) {
    List<?> parts =
        argument instanceof List<?>
            ? arguments(place, "Fn::Sub", argument, 2, 2)
            : List.of(argument);
    Map<String, Object> own =
        parts.size() == 2 ? CloudFormationYaml.asMap(place, parts.get(1)) : Map.of();
    return Placeholders.fill(
        text(place, parts.getFirst()),
        name -> {
          String[] path = name.split("\\.", 2);
          Object value =
              own.containsKey(name)
                  ? own.get(name)
                  : path.length == 2 ? attribute(place, path[0], path[1]) : ref(place, name);
          return text(place, value);
        });
  }

  private Object ref(String place, String name) {
    if (name.equals("AWS::NoValue")) {
      return NO_VALUE;
    }
    return names
        .ref(name)
        .orElseThrow(() -> new TemplateException(place, "!Ref " + name + " leads nowhere"));
  }

  private Object attribute(String place, String resource, String attribute) {
    return names
        .attribute(resource, attribute)
        .orElseThrow(
            () ->
                new TemplateException(
                    place, "the local host does not know !GetAtt " + resource + "." + attribute));
  }

  private List<?> list(String place, Object value) {
    if (evaluate(place, value) instanceof List<?> list) {
      return list;
    }
    throw new TemplateException(place, "must be a list");
  }

  private static List<?> arguments(
      String place, String function, Object value, int least, int most) {
    if (value instanceof List<?> list && list.size() >= least && list.size() <= most) {
      return list;
    }
    throw new TemplateException(place, function + " has the wrong arguments");
  }

  private String text(String place, Object value) {
    Object resolved = evaluate(place, value);
    if (resolved instanceof String || resolved instanceof Number || resolved instanceof Boolean) {
      return resolved.toString();
    }
    throw new TemplateException(place, "must be a text");
  }
}
