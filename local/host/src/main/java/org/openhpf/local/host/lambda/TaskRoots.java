package org.openhpf.local.host.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openhpf.local.host.Trees;
import org.openhpf.local.host.template.FunctionResource;

/**
 * The folders that functions run in, as /var/task on Lambda: the code's classes at the root, and
 * the layers' jars in lib/, which the runtime client puts behind them on one class loader. A folder
 * is never changed while something may run in it: new code is a new folder.
 */
final class TaskRoots {
  private record Code(Path code, List<Path> layers) {}

  private final Path folder;
  private final Map<Path, Set<Path>> overlays = new ConcurrentHashMap<>();
  private final Map<Code, TaskRoot> roots = new ConcurrentHashMap<>();
  private final LayerFolders layers;
  private final RuntimeClient client;
  private final AtomicInteger number = new AtomicInteger();

  /** {@code folder}: empty. */
  TaskRoots(Path folder, LayerFolders layers, RuntimeClient client) {
    this.folder = folder;
    this.layers = layers;
    this.client = client;
  }

  /** The folders of a function's present code. */
  TaskRoot of(FunctionResource function) {
    return roots.computeIfAbsent(new Code(function.code(), function.layers()), this::make);
  }

  /**
   * From now on these classes shadow an artefact's; functions made of it get folders made anew.
   * META-INF stays as built: a layer's is merged from many.
   */
  void overlay(Path artefact, Path classes) {
    overlays.computeIfAbsent(artefact, any -> ConcurrentHashMap.newKeySet()).add(classes);
    roots
        .keySet()
        .removeIf(code -> code.code().equals(artefact) || code.layers().contains(artefact));
  }

  private TaskRoot make(Code code) {
    Path opt = layers.of(code.layers());
    String name = code.code().getFileName().toString().replaceAll("\\.\\w+$", "");
    Path root = folder.resolve(name + "-" + number.incrementAndGet());
    try {
      Path lib = Files.createDirectories(root.resolve("lib"));
      Trees.put(code.code(), root);
      linkJars(opt.resolve("java/lib"), lib);
      boolean asBuilt = true;
      for (Path artefact : inReverse(code)) {
        for (Path classes : overlays.getOrDefault(artefact, Set.of())) {
          Trees.copy(classes, root, file -> !file.startsWith("META-INF"));
          asBuilt = false;
        }
      }
      return new TaskRoot(root, opt, asBuilt ? jars(code, root, opt) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + code.code(), e);
    }
  }

  private Optional<ClassPath> jars(Code code, Path root, Path layers) throws IOException {
    if (!Files.isRegularFile(code.code()) || root.toString().contains(File.pathSeparator)) {
      return Optional.empty();
    }
    Path jars = root.resolveSibling(root.getFileName() + "-jars");
    return Optional.of(ClassPath.in(jars, client, code.code(), root.resolve("lib"), layers));
  }

  /** Layers first, then the code: what is written later stays. */
  private static List<Path> inReverse(Code code) {
    List<Path> artefacts = new ArrayList<>(code.layers());
    artefacts.addFirst(code.code());
    Collections.reverse(artefacts);
    return artefacts;
  }

  private static void linkJars(Path jars, Path lib) throws IOException {
    if (Files.isDirectory(jars)) {
      try (Stream<Path> files = Files.list(jars)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          Path link = lib.resolve(jar.getFileName());
          if (!Files.exists(link)) { // the function's own comes first
            Files.createSymbolicLink(link, jar.toAbsolutePath());
          }
        }
      }
    }
  }
}
