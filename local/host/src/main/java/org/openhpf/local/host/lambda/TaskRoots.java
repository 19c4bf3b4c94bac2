package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openhpf.local.host.template.FunctionResource;

/**
 * The folders that functions run in, as /var/task on Lambda: the code's classes at the root, and
 * the layers' jars in lib/, which the runtime client puts behind them on one class loader. A folder
 * is never changed while something may run in it: new code is a new folder.
 */
final class TaskRoots {
  private record Code(Path code, List<Path> layers) {}

  private final Path folder;
  private final Map<Path, List<Path>> overlays;
  private final Map<Code, Path> roots = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  /**
   * @param folder emptied first: what an earlier host left is stale
   * @param overlays folders of classes that shadow an artefact's (the code's or a layer's), by
   *     artefact
   */
  TaskRoots(Path folder, Map<Path, List<Path>> overlays) {
    this.folder = folder;
    this.overlays = overlays;
    try {
      deleteTree(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a function's present code. */
  Path of(FunctionResource function) {
    return roots.computeIfAbsent(new Code(function.code(), function.layers()), this::make);
  }

  /** From now on functions made of this artefact get folders made anew. */
  void renew(Path artefact) {
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
        Path content = folder.resolve("layer-" + number.incrementAndGet());
        put(layer, content);
        linkJars(content.resolve("java/lib"), lib);
      }
      for (Path artefact : inReverse(code)) {
        for (Path classes : overlays.getOrDefault(artefact, List.of())) {
          put(classes, root);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + code.code(), e);
    }
    return root;
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
      copyTree(artefact, target);
    } else if (Files.exists(artefact)) {
      unzip(artefact, target);
    } else {
      throw new IllegalStateException(artefact + " is not built: run ./mvnw -DskipTests package");
    }
  }

  private static void unzip(Path archive, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(archive + " has an entry outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream bytes = zip.getInputStream(entry)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static void copyTree(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
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

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
