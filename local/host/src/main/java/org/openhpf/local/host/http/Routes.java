package org.openhpf.local.host.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;

/**
 * Chooses the route of a request as API Gateway does: a fixed segment before a variable before a
 * greedy one, the method before ANY, and {@code $default} last.
 */
final class Routes {
  /** A route found; {@code function} is a logical id, {@code pathParameters} are decoded. */
  record Match(String function, HttpRoute route, Map<String, String> pathParameters) {}

  private record Candidate(String function, HttpRoute route, List<String> segments) {
    boolean isDefault() {
      return route.path().equals("$default");
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();

  Routes(List<FunctionResource> functions) {
    for (FunctionResource function : functions) {
      for (HttpRoute route : function.events(HttpRoute.class)) {
        candidates.add(new Candidate(function.logicalId(), route, segments(route.path())));
      }
    }
    candidates.sort(Comparator.comparing(Routes::weight));
  }

  /** A text that sorts the more specific route first, segment by segment. */
  private static String weight(Candidate candidate) {
    StringBuilder weight = new StringBuilder(candidate.isDefault() ? "z" : "a");
    for (String segment : candidate.segments()) {
      weight.append(isGreedy(segment) ? 'c' : isVariable(segment) ? 'b' : 'a');
    }
    return weight.append(candidate.route().method().equals("ANY") ? "z" : "a").toString();
  }

  /** {@code path} is decoded. */
  Optional<Match> find(String method, String path) {
    List<String> segments = segments(path);
    for (Candidate candidate : candidates) {
      String wanted = candidate.route().method();
      if (candidate.isDefault() || wanted.equals("ANY") || wanted.equals(method)) {
        Optional<Map<String, String>> parameters =
            candidate.isDefault()
                ? Optional.of(Map.of())
                : parameters(candidate.segments(), segments);
        if (parameters.isPresent()) {
          return Optional.of(new Match(candidate.function(), candidate.route(), parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> parameters(List<String> pattern, List<String> path) {
    boolean greedy = !pattern.isEmpty() && isGreedy(pattern.getLast());
    if (greedy ? path.size() < pattern.size() : path.size() != pattern.size()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String segment = pattern.get(i);
      if (isGreedy(segment)) {
        parameters.put(name(segment), String.join("/", path.subList(i, path.size())));
      } else if (isVariable(segment) && !path.get(i).isEmpty()) {
        parameters.put(name(segment), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(Math.min(1, path.length())).split("/", -1));
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }

  private static String name(String segment) {
    return segment.replaceAll("[{}+]", "");
  }
}
