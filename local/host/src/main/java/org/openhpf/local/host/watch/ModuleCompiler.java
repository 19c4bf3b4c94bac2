package org.openhpf.local.host.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openhpf.local.host.Trees;

/** Compiles a Maven module without Maven, against the jars its functions run with. */
final class ModuleCompiler {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Path runtimeClient;
  private final Collection<Path> layers;
  private List<Path> libraries;

  /**
   * @param runtimeClient folder of the runtime client's jars
   * @param layers zips with jars in java/lib
   */
  ModuleCompiler(Path runtimeClient, Collection<Path> layers) {
    this.runtimeClient = runtimeClient;
    this.layers = layers;
  }

  /**
   * Compiles all of a module into target/classes, with its resources; the errors when there are
   * any: nothing changes then.
   */
  List<String> compile(Path module) {
    try {
      Path classes = Files.createTempDirectory("openhpf-classes");
      try {
        List<String> errors = javac(module, classes);
        if (errors.isEmpty()) {
          Path target = module.resolve("target/classes");
          Trees.copy(classes, target);
          if (Files.isDirectory(module.resolve("src/main/resources"))) {
            Trees.copy(module.resolve("src/main/resources"), target);
          }
        }
        return errors;
      } finally {
        Trees.delete(classes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> javac(Path module, Path classes) throws IOException {
    List<Path> sources = files(module.resolve("src/main/java"), ".java");
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "--release",
              "25",
              "-parameters",
              "-proc:none",
              "-d",
              classes.toString(),
              "-cp",
              classpath(module));
      javac
          .getTask(
              null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> text(module, diagnostic))
        .toList();
  }

  private static String text(Path module, Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file =
        source == null
            ? ""
            : module.relativize(Path.of(source.toUri())) + ":" + diagnostic.getLineNumber() + ": ";
    return "  " + file + diagnostic.getMessage(Locale.ROOT);
  }

  /** Classes of the modules of layers come before the jars that hold their older state. */
  private String classpath(Path module) throws IOException {
    List<Path> path = new ArrayList<>();
    Path layerModules = module.getParent().resolveSibling("layers");
    if (Files.isDirectory(layerModules)) {
      try (Stream<Path> modules = Files.list(layerModules)) {
        modules
            .map(one -> one.resolve("target/classes"))
            .filter(Files::isDirectory)
            .forEach(path::add);
      }
    }
    if (libraries == null) {
      libraries = unpackedLibraries();
    }
    path.addAll(libraries);
    return String.join(java.io.File.pathSeparator, path.stream().map(Path::toString).toList());
  }

  private List<Path> unpackedLibraries() throws IOException {
    List<Path> jars = new ArrayList<>(files(runtimeClient, ".jar"));
    for (Path layer : layers) {
      // .../layers/runtime/target/runtime-layer.zip was made of .../target/layer
      jars.addAll(files(layer.resolveSibling("layer"), ".jar"));
    }
    return jars;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
