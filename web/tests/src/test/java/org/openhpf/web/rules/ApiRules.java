package org.openhpf.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The pages against the API's own description. */
final class ApiRules {
  private static final Pattern ROUTE =
      Pattern.compile("\\broute\\(\\s*\"([A-Z]+)\",\\s*\"(/[^\"]*)\"");
  private static final Pattern TEXT =
      Pattern.compile(
          "^\\s*\"([a-z][a-z0-9-]*)\":\\s*\"((?:[^\"\\\\]|\\\\.)+)\"", Pattern.MULTILINE);

  private ApiRules() {}

  /**
   * Routes that {@code api.js} calls and the API does not have; none called at all is a fault too.
   */
  static List<String> unknownRoutes(String apiJs, JsonNode openApi) {
    var faults = new ArrayList<String>();
    Matcher routes = ROUTE.matcher(apiJs);
    boolean any = false;
    while (routes.find()) {
      any = true;
      String method = routes.group(1).toLowerCase(Locale.ROOT);
      if (!openApi.path("paths").path(routes.group(2)).has(method)) {
        faults.add("the API has no " + routes.group(1) + " " + routes.group(2));
      }
    }
    if (!any) {
      faults.add("api.js declares no route(\"METHOD\", \"/path\")");
    }
    return faults;
  }

  /**
   * Problem types of the API without a text in plain words, and texts of problems it does not have.
   */
  static List<String> problemsWithoutText(String problemsJs, JsonNode openApi) {
    var known = new TreeSet<String>();
    for (String type : openApi.path("x-openhpf-problems").propertyNames()) {
      known.add(type.substring("/problems/".length()));
    }
    Map<String, String> texts = texts(problemsJs);
    var faults = new ArrayList<String>();
    known.stream()
        .filter(problem -> !texts.containsKey(problem))
        .forEach(problem -> faults.add("no text for the problem " + problem));
    texts.keySet().stream()
        .filter(problem -> !known.contains(problem))
        .forEach(
            problem -> faults.add("a text for a problem that the API does not have: " + problem));
    texts.forEach(
        (problem, text) -> {
          if (!text.matches(".*\\p{IsHan}.*")) {
            faults.add("a text that is not Chinese: " + problem);
          }
        });
    return faults;
  }

  private static Map<String, String> texts(String problemsJs) {
    var texts = new TreeMap<String, String>();
    Matcher entries = TEXT.matcher(problemsJs);
    while (entries.find()) {
      texts.put(entries.group(1), entries.group(2));
    }
    return texts;
  }
}
