package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Path, Path> layerContents = new HashMap<>();
  private final Map<Code, Path> roots = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  /** {@code folder}: emptied first, as what an earlier host left is stale. */
  TaskRoots(Path folder) {
    this.folder = folder;
    try {
      Trees.delete(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a function's present code. */
  Path of(FunctionResource function) {
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

  private Path make(Code code) {
    String name = code.code().getFileName().toString().replaceAll("\\.\\w+$", "");
    Path root = folder.resolve(name + "-" + number.incrementAndGet());
    try {
      Path lib = Files.createDirectories(root.resolve("lib"));
      put(code.code(), root);
      for (Path layer : code.layers()) {
        linkJars(layerContent(layer).resolve("java/lib"), lib);
      }
      for (Path artefact : inReverse(code)) {
        for (Path classes : overlays.getOrDefault(artefact, Set.of())) {
          Trees.copy(classes, root, file -> !file.startsWith("META-INF"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + code.code(), e);
    }
    return root;
  }

  private synchronized Path layerContent(Path layer) throws IOException {
    Path content = layerContents.get(layer);
    if (content == null) {
      content = folder.resolve("layer-" + number.incrementAndGet());
      put(layer, content);
      layerContents.put(layer, content);
    }
    return content;
  }

  /** Layers first, then the code: what is written later stays. */
  private static List<Path> inReverse(Code code) {
    List<Path> artefacts = new ArrayList<>(code.layers());
    artefacts.addFirst(code.code());
    Collections.reverse(artefacts);
    return artefacts;
  }

  private static void put(Path artefact, Path target) throws IOException {
    if (Files.isDirectory(artefact)) {
      Trees.copy(artefact, target);
    } else if (Files.exists(artefact)) {
      Trees.unzip(artefact, target);
    } else {
      throw new IllegalStateException(artefact + " is not built: run ./mvnw -DskipTests package");
    }
  }

  private static void linkJars(Path jars, Path lib) throws IOException {
    if (Files.isDirectory(jars)) {
      try (Stream<Path> files = Files.list(jars)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
          Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
      }
    }
  }
}
