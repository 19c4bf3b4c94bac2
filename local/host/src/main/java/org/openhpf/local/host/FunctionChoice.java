package org.openhpf.local.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openhpf.local.host.template.FunctionResource;

/**
 * Finds functions by what people call them: logical id, kebab-case name, or the beginning of
 * several names.
 */
final class FunctionChoice {
  private FunctionChoice() {}

  /** The functions named; all of them when {@code names} is empty. */
  static List<FunctionResource> of(Template template, List<String> names) {
    names.forEach(name -> requireKnown(template, name));
    return template.functions().stream()
        .filter(
            function ->
                names.isEmpty() || names.stream().anyMatch(name -> isCalled(function, name)))
        .toList();
  }

  /** The one function with this name. */
  static FunctionResource one(Template template, String name) {
    return template.function(name).orElseThrow(() -> unknown(template, name));
  }

  /** Stops where the code of a function, or a layer of it, is missing. */
  static void requireBuilt(Path root, List<FunctionResource> functions) {
    for (FunctionResource function : functions) {
      for (Path artefact :
          Stream.concat(Stream.of(function.code()), function.layers().stream()).toList()) {
        if (!Files.exists(artefact)) {
          throw new IllegalStateException(
              root.relativize(artefact)
                  + " is not built: use local/run, or ./mvnw -DskipTests package");
        }
      }
    }
  }

  private static boolean isCalled(FunctionResource function, String name) {
    return function.logicalId().equals(name)
        || function.name().equals(name)
        || function.name().startsWith(name + "-");
  }

  private static void requireKnown(Template template, String name) {
    if (template.functions().stream().noneMatch(function -> isCalled(function, name))) {
      throw unknown(template, name);
    }
  }

  private static IllegalArgumentException unknown(Template template, String name) {
    List<String> known = template.functions().stream().map(FunctionResource::name).toList();
    return new IllegalArgumentException(
        "template.yaml has no function " + name + "; it has " + String.join(", ", known));
  }
}
