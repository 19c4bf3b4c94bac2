package org.openhpf.local.host.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a template's Parameters: their defaults, or what was asked for instead. */
final class Parameters {
  /** Functions run on this machine, whichever the template would choose on AWS. */
  private static final String ARCHITECTURE = "Architecture";

  private static final String MACHINE =
      System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";

  private Parameters() {}

  static Map<String, Object> values(Map<String, Object> declared, Map<String, String> overrides) {
    for (String name : overrides.keySet()) {
      if (!declared.containsKey(name)) {
        throw new TemplateException("Parameters." + name, "there is no such parameter");
      }
    }
    Map<String, Object> values = new HashMap<>();
    declared.forEach(
        (name, declaration) -> {
          Map<String, Object> parameter =
              CloudFormationYaml.asMap("Parameters." + name, declaration);
          Object value = overrides.containsKey(name) ? overrides.get(name) : usual(name, parameter);
          if (value == null) {
            throw new TemplateException(
                "Parameters." + name, "has no default, and no value was given");
          }
          if (parameter.get("AllowedValues") instanceof List<?> allowed
              && allowed.stream().noneMatch(one -> one.toString().equals(value.toString()))) {
            throw new TemplateException("Parameters." + name, value + " is not one of " + allowed);
          }
          values.put(name, value(parameter.get("Type"), value.toString()));
        });
    return values;
  }

  private static Object usual(String name, Map<String, Object> parameter) {
    return name.equals(ARCHITECTURE) ? MACHINE : parameter.get("Default");
  }

  private static Object value(Object type, String text) {
    return "CommaDelimitedList".equals(type) ? List.of(text.split("\\s*,\\s*")) : text;
  }
}
