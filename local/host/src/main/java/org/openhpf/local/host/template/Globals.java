package org.openhpf.local.host.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges Globals as SAM does: maps are merged, lists appended, anything else is overridden by the
 * resource.
 */
final class Globals {
  private static final Map<String, String> SECTIONS =
      Map.of("AWS::Serverless::Function", "Function", "AWS::Serverless::HttpApi", "HttpApi");

  private Globals() {}

  static Map<String, Object> apply(
      Map<String, Object> globals, String type, Map<String, Object> resource) {
    for (String section : globals.keySet()) {
      if (!SECTIONS.containsValue(section)) {
        throw new TemplateException(
            "Globals." + section, "the local host does not know this section");
      }
    }
    Object defaults = SECTIONS.containsKey(type) ? globals.get(SECTIONS.get(type)) : null;
    if (defaults == null) {
      return resource;
    }
    Map<String, Object> merged = new LinkedHashMap<>(resource);
    merged.put("Properties", merge(defaults, resource.getOrDefault("Properties", Map.of())));
    return merged;
  }

  private static Object merge(Object global, Object own) {
    if (global instanceof Map<?, ?> globalMap
        && own instanceof Map<?, ?> ownMap
        && !Intrinsics.isFunction(globalMap)
        && !Intrinsics.isFunction(ownMap)) {
      Map<String, Object> merged = new LinkedHashMap<>();
      globalMap.forEach((key, value) -> merged.put(key.toString(), value));
      ownMap.forEach((key, value) -> merged.merge(key.toString(), value, Globals::merge));
      return merged;
    }
    if (global instanceof List<?> globalList && own instanceof List<?> ownList) {
      List<Object> appended = new ArrayList<>(globalList);
      appended.addAll(ownList);
      return appended;
    }
    return own;
  }
}
