package org.openhpf.web.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the modules of the pages hang together: what is loaded at once, and what nobody needs. */
final class ModuleRules {
  private static final Pattern IMPORT =
      Pattern.compile(
          "^(?:import|export)\\s[^;]*?from\\s+\"([^\"]+)\"|^import\\s+\"([^\"]+)\"",
          Pattern.MULTILINE);
  private static final Pattern DYNAMIC = Pattern.compile("\\bimport\\(\\s*\"([^\"]+)\"");
  private static final Pattern EXPORT =
      Pattern.compile(
          "^export\\s+(?:async\\s+)?(?:const|let|function\\*?|class)\\s+(\\w+)", Pattern.MULTILINE);
  private static final Pattern SCRIPT = Pattern.compile("<script[^>]*\\ssrc=\"([^\"]+\\.js)\"");
  private static final Pattern PRELOAD =
      Pattern.compile("<link[^>]*rel=\"modulepreload\"[^>]*href=\"([^\"]+)\"");

  private ModuleRules() {}

  /**
   * A browser meets a module's imports only when it has read the module: a page names them all, so
   * that they come in one round trip, and names none that it does not load at once.
   */
  static List<String> wrongPreloads(PageFiles files) {
    var faults = new ArrayList<String>();
    files
        .matching("[^/]+\\.html")
        .contents()
        .forEach(
            (page, html) -> {
              var started = new TreeSet<>(found(SCRIPT, html));
              var needed = new TreeSet<String>();
              started.forEach(module -> collect(files, module, needed));
              needed.removeAll(started);
              var preloaded = new TreeSet<>(found(PRELOAD, html));
              faults.addAll(difference(needed, preloaded, page + " does not preload "));
              faults.addAll(difference(preloaded, needed, page + " preloads without need "));
            });
    return faults;
  }

  /** Modules that no page reaches, and exports that no other module uses. */
  static List<String> unused(PageFiles files) {
    PageFiles modules = files.matching(".*\\.js");
    var reached = new TreeSet<String>();
    files
        .matching("[^/]+\\.html")
        .contents()
        .values()
        .forEach(html -> found(SCRIPT, html).forEach(module -> reach(files, module, reached)));
    var faults = new ArrayList<String>();
    modules
        .contents()
        .forEach(
            (path, code) -> {
              if (!reached.contains(path)) {
                faults.add("no page loads " + path);
              }
              for (String name : found(EXPORT, code)) {
                if (!isUsedElsewhere(name, path, modules.contents())) {
                  faults.add(path + " exports " + name + ", which no other module uses");
                }
              }
            });
    return faults;
  }

  private static boolean isUsedElsewhere(String name, String path, Map<String, String> modules) {
    Pattern word = Pattern.compile("\\b" + name + "\\b");
    return modules.entrySet().stream()
        .filter(other -> !other.getKey().equals(path))
        .anyMatch(other -> word.matcher(other.getValue()).find());
  }

  private static void collect(PageFiles files, String module, Set<String> all) {
    if (all.add(module)) {
      found(IMPORT, files.content(module))
          .forEach(target -> collect(files, resolve(module, target), all));
    }
  }

  private static void reach(PageFiles files, String module, Set<String> all) {
    if (all.add(module)) {
      String code = files.content(module);
      Stream.of(IMPORT, DYNAMIC)
          .flatMap(pattern -> found(pattern, code).stream())
          .forEach(target -> reach(files, resolve(module, target), all));
    }
  }

  private static String resolve(String module, String target) {
    return Path.of(module).resolveSibling(target).normalize().toString();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(
            match ->
                match.groupCount() > 1 && match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  private static List<String> difference(
      Collection<String> some, Collection<String> others, String fault) {
    return some.stream().filter(each -> !others.contains(each)).map(fault::concat).toList();
  }
}
